import { Modal, Stack, Text } from '@mantine/core';
import classes from '#renderer/features/opinion/opinion.module.css';
import { opinionDecisions } from '#shared/entities/opinion.ts';
import { t } from '#shared/i18n/t.ts';
import type { OpinionFigure, OpinionFigures } from '#shared/opinion-list.ts';

/** Answer rate, mean time and decisions by kind of giver, of the opinions in sight; what nothing came from is named. */
export function FiguresDialog(props: { readonly figures: OpinionFigures; readonly onClose: () => void }) {
  const { figures, onClose } = props;
  const { silentChannels, silentKinds, withoutGiver } = figures;
  return (
    <Modal
      opened
      onClose={onClose}
      size="62rem"
      title={t('opinions.figures')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <table className={classes.figures}>
          <thead>
            <tr>
              <th scope="col">{t('field.opinion.giver')}</th>
              <th scope="col">{t('opinions.figures.received')}</th>
              <th scope="col">{t('opinion.state.answered')}</th>
              <th scope="col">{t('opinions.figures.rate')}</th>
              <th scope="col">{t('opinions.figures.mean')}</th>
              <th scope="col">{t('opinions.late')}</th>
              {opinionDecisions.map(decision => (
                <th key={decision} scope="col">
                  {t(`opinion.decision.${decision}`)}
                </th>
              ))}
              <th scope="col">{t('opinion.decision.none')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.byGiver.map(figure => (
              <FigureRow key={figure.giver} name={t(`opinion.giver.${figure.giver}`)} figure={figure} />
            ))}
          </tbody>
          <tfoot>
            <FigureRow name={t('opinions.figures.all')} figure={figures.all} />
          </tfoot>
        </table>
        {withoutGiver > 0 && <Text c="dimmed">{t('opinions.figures.noGiver', { count: withoutGiver })}</Text>}
        {silentChannels.length > 0 && (
          <Text c="dimmed">
            {t('opinions.figures.silentChannels', {
              names: silentChannels.map(channel => t(`opinion.channel.${channel}`)).join(', '),
            })}
          </Text>
        )}
        {silentKinds.length > 0 && (
          <Text c="dimmed">
            {t('opinions.figures.silentKinds', {
              names: silentKinds.map(kind => t(`opinion.kind.${kind}`)).join(', '),
            })}
          </Text>
        )}
      </Stack>
    </Modal>
  );
}

function FigureRow({ name, figure }: { readonly name: string; readonly figure: OpinionFigure }) {
  if (figure.received === 0)
    return (
      <tr data-none>
        <th scope="row">{name}</th>
        <td colSpan={6 + opinionDecisions.length}>{t('opinions.figure.none')}</td>
      </tr>
    );
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{figure.received.toLocaleString('vi')}</td>
      <td>{figure.answered.toLocaleString('vi')}</td>
      <td>{figure.percent === null ? '' : `${figure.percent.toLocaleString('vi')} %`}</td>
      <td>
        {figure.meanDays === null
          ? t('common.none')
          : t('opinions.figure.days', { days: figure.meanDays.toLocaleString('vi') })}
      </td>
      <td>{figure.late.toLocaleString('vi')}</td>
      {opinionDecisions.map(decision => (
        <td key={decision}>{figure.decisions[decision].toLocaleString('vi')}</td>
      ))}
      <td>{figure.undecided.toLocaleString('vi')}</td>
    </tr>
  );
}
