/** What a filter is, in a line of the project's language: exports say it, since what they leave out or fade cannot be asked on paper. */
import { translator } from '../i18n';
import { findActor } from '../model/actor';
import type { Snapshot } from '../model/snapshot';
import type { StandingOut } from '../model/standing-out';
import { type MatrixFilter, isFiltering } from '../model/matrix-filter';

const sayIn = (snapshot: Snapshot): ReturnType<typeof translator> => translator(snapshot.project?.language ?? 'en');

/** A line a filter. */
export function standingOutWords(snapshot: Snapshot, { evidence, actor }: StandingOut): readonly string[] {
  const say = sayIn(snapshot);
  return [
    ...(evidence === null ? [] : [say('filter.legend.evidence', { mark: evidence === 'unmarked' ? say('views.evidence.unmarked') : say(`evidenceMark.${evidence}`) })]),
    ...(actor === null ? [] : [say('filter.legend.actor', { name: findActor(snapshot, actor)?.title.trim() || say('inspector.actor.gone') })]),
  ];
}

/** Empty where all touchpoints are shown. */
export function rowFilterWords(snapshot: Snapshot, filter: MatrixFilter): string {
  if (!isFiltering(filter)) return '';
  const say = sayIn(snapshot);
  const text = filter.text.trim();
  const filters = [
    ...(text === '' ? [] : [say('filter.rows.text', { text })]),
    ...(filter.channel === null ? [] : [filter.channel === 'none' ? say('filter.rows.noChannel') : say('filter.rows.channel', { name: snapshot.find('channel', filter.channel)?.title.trim() || '–' })]),
    ...(filter.gaps ? [say('filter.rows.gaps')] : []),
  ];
  return say('filter.rows', { filters: filters.join(' · ') });
}
