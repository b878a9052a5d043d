import type {
  ActionIcon,
  Alert,
  Autocomplete,
  Badge,
  Button,
  Checkbox,
  CloseButton,
  Drawer,
  HoverCard,
  Input,
  InputWrapper,
  Loader,
  Menu,
  Modal,
  MultiSelect,
  NumberInput,
  Popover,
  SegmentedControl,
  Select,
  Skeleton,
  Switch,
  Table,
  Tabs,
  TagsInput,
  Textarea,
  TextInput,
  Tooltip,
} from '@mantine/core';
import { createTheme, rem } from '@mantine/core';
import { foldedOptions } from '#renderer/lib/folded-options.ts';

/** Text sizes in px a person may choose between; everything else grows with the text. */
export const textSizes = { smallest: 12, usual: 14, largest: 18 } as const;

/** Height in px of a table row at the usual text size. */
export const usualRowHeight = 34;

const fontFamily = "'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif";

const swift = { duration: 100 } as const;

const small = { defaultProps: { size: 'sm' } } as const;

/** Lists to choose from are searched without accents wherever the store does not search for them. */
const chosen = { defaultProps: { size: 'sm', filter: foldedOptions } } as const;

/** A scroll lock writes a style sheet of its own, which the content policy refuses; the page never scrolls anyway. */
const overlay = {
  defaultProps: { lockScroll: false, transitionProps: swift, overlayProps: { opacity: 0.35 } },
};

const heading = (px: number) => ({ fontSize: rem(px), lineHeight: '1.35', fontWeight: '600' });

/**
 * What a component can be given as its usual look. Types alone: naming the components themselves would load every one
 * of them at start.
 */
interface Components {
  readonly ActionIcon: typeof ActionIcon;
  readonly Alert: typeof Alert;
  readonly Autocomplete: typeof Autocomplete;
  readonly Badge: typeof Badge;
  readonly Button: typeof Button;
  readonly Checkbox: typeof Checkbox;
  readonly CloseButton: typeof CloseButton;
  readonly Drawer: typeof Drawer;
  readonly HoverCard: typeof HoverCard;
  readonly Input: typeof Input;
  readonly InputWrapper: typeof InputWrapper;
  readonly Loader: typeof Loader;
  readonly Menu: typeof Menu;
  readonly Modal: typeof Modal;
  readonly MultiSelect: typeof MultiSelect;
  readonly NumberInput: typeof NumberInput;
  readonly Popover: typeof Popover;
  readonly SegmentedControl: typeof SegmentedControl;
  readonly Select: typeof Select;
  readonly Skeleton: typeof Skeleton;
  readonly Switch: typeof Switch;
  readonly Table: typeof Table;
  readonly Tabs: typeof Tabs;
  readonly TagsInput: typeof TagsInput;
  readonly Textarea: typeof Textarea;
  readonly TextInput: typeof TextInput;
  readonly Tooltip: typeof Tooltip;
}
type Looks = { readonly [C in keyof Components]: Parameters<Components[C]['extend']>[0] };

const components: Looks = {
  ActionIcon: { defaultProps: { size: 'md', variant: 'subtle', color: 'gray' } },
  Alert: { defaultProps: { variant: 'light' } },
  Autocomplete: chosen,
  Badge: { defaultProps: { variant: 'light', radius: 'sm' } },
  Button: small,
  Checkbox: small,
  CloseButton: { defaultProps: { size: 'md' } },
  Drawer: overlay,
  HoverCard: { defaultProps: { transitionProps: swift } },
  Input: small,
  InputWrapper: small,
  Loader: { defaultProps: { size: 'sm' } },
  Menu: { defaultProps: { transitionProps: swift, shadow: 'md', position: 'bottom-start' } },
  Modal: { defaultProps: { ...overlay.defaultProps, centered: true } },
  MultiSelect: chosen,
  NumberInput: small,
  Popover: { defaultProps: { transitionProps: swift, shadow: 'md' } },
  SegmentedControl: { defaultProps: { size: 'sm', transitionDuration: 100 } },
  Select: chosen,
  Skeleton: { defaultProps: { animate: false } },
  Switch: { defaultProps: { size: 'sm' } },
  Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm' } },
  Tabs: { defaultProps: { keepMounted: false } },
  TagsInput: chosen,
  Textarea: { defaultProps: { size: 'sm', autosize: true, minRows: 2 } },
  TextInput: small,
  Tooltip: { defaultProps: { transitionProps: swift, openDelay: 400, withArrow: false } },
};

/**
 * Fonts, sizes and defaults of the components.
 *
 * The variables that follow from it stand in `styles/tokens.css`, because the window's content policy admits no
 * generated sheet; a test compares the two.
 */
export const theme = createTheme({
  fontFamily,
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace",
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  black: '#1c2126',
  fontSizes: { xs: rem(12), sm: rem(14), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.4' },
  headings: {
    fontFamily,
    fontWeight: '600',
    sizes: {
      h1: heading(20),
      h2: heading(16),
      h3: heading(14),
      h4: heading(14),
      h5: heading(14),
      h6: heading(14),
    },
  },
  components,
});
