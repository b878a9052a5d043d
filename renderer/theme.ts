import {
  ActionIcon,
  Alert,
  Autocomplete,
  Badge,
  Button,
  Checkbox,
  CloseButton,
  createTheme,
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
  rem,
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
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 'md', variant: 'subtle', color: 'gray' } }),
    Alert: Alert.extend({ defaultProps: { variant: 'light' } }),
    Autocomplete: Autocomplete.extend(chosen),
    Badge: Badge.extend({ defaultProps: { variant: 'light', radius: 'sm' } }),
    Button: Button.extend(small),
    Checkbox: Checkbox.extend(small),
    CloseButton: CloseButton.extend({ defaultProps: { size: 'md' } }),
    Drawer: Drawer.extend(overlay),
    HoverCard: HoverCard.extend({ defaultProps: { transitionProps: swift } }),
    Input: Input.extend(small),
    InputWrapper: InputWrapper.extend(small),
    Loader: Loader.extend({ defaultProps: { size: 'sm' } }),
    Menu: Menu.extend({ defaultProps: { transitionProps: swift, shadow: 'md', position: 'bottom-start' } }),
    Modal: Modal.extend({ defaultProps: { ...overlay.defaultProps, centered: true } }),
    MultiSelect: MultiSelect.extend(chosen),
    NumberInput: NumberInput.extend(small),
    Popover: Popover.extend({ defaultProps: { transitionProps: swift, shadow: 'md' } }),
    SegmentedControl: SegmentedControl.extend({ defaultProps: { size: 'sm', transitionDuration: 100 } }),
    Select: Select.extend(chosen),
    Skeleton: Skeleton.extend({ defaultProps: { animate: false } }),
    Switch: Switch.extend({ defaultProps: { size: 'sm' } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm' } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    TagsInput: TagsInput.extend(chosen),
    Textarea: Textarea.extend({ defaultProps: { size: 'sm', autosize: true, minRows: 2 } }),
    TextInput: TextInput.extend(small),
    Tooltip: Tooltip.extend({ defaultProps: { transitionProps: swift, openDelay: 400, withArrow: false } }),
  },
});
