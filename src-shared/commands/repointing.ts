/** When two columns become one, what referred to the one that goes refers to the one that stays. */
import type { Edit } from '../document/types';
import type { Id } from '../model/fields';
import type { Link } from '../model/link';
import type { Snapshot } from '../model/snapshot';

const unique = (ids: readonly Id[]): Id[] => [...new Set(ids)];

/** Edits that make links, comments, evidence, metrics, initiatives, decisions, source steps and saved views name `to` where they named `from`. */
export function repointing(snapshot: Snapshot, from: Id, to: Id): Edit[] {
  const edits: Edit[] = repointingLinks(snapshot, from, to);
  const other = (id: Id): Id => (id === from ? to : id);
  for (const { id, about } of snapshot.ofKind('comment')) if (about === from) edits.push({ op: 'set', kind: 'comment', id, patch: { about: to } });
  for (const { id, at } of snapshot.ofKind('metric')) if (at === from) edits.push({ op: 'set', kind: 'metric', id, patch: { at: to } });
  for (const { id, content } of snapshot.ofKind('voice')) if (content.step === from) edits.push({ op: 'set', kind: 'voice', id, patch: { content: { ...content, step: to } } });
  for (const { id, source } of snapshot.ofKind('step')) if (source === from && id !== from) edits.push({ op: 'set', kind: 'step', id, patch: { source: to } });
  for (const { id, about } of snapshot.ofKind('decision')) if (about.includes(from)) edits.push({ op: 'set', kind: 'decision', id, patch: { about: unique(about.map(other)) } });
  for (const { id, aims } of snapshot.ofKind('initiative')) {
    if (!aims.some(({ step }) => step === from)) continue;
    // Where both steps had an aim, that of the one that stays holds.
    const kept = aims.some(({ step }) => step === to) ? aims.filter(({ step }) => step !== from) : aims.map((aim) => ({ ...aim, step: other(aim.step) }));
    edits.push({ op: 'set', kind: 'initiative', id, patch: { aims: kept } });
  }
  for (const { id, views } of snapshot.ofKind('board')) {
    if (!views.some(({ fromStage, toStage }) => fromStage === from || toStage === from)) continue;
    edits.push({ op: 'set', kind: 'board', id, patch: { views: views.map((view) => ({ ...view, fromStage: view.fromStage && other(view.fromStage), toStage: view.toStage && other(view.toStage) })) } });
  }
  return edits;
}

/** A link that would join a record with itself, or say what another one says already, goes. */
function repointingLinks(snapshot: Snapshot, from: Id, to: Id): Edit[] {
  const links = snapshot.ofKind('link');
  const said = (link: Pick<Link, 'from' | 'to' | 'linkKind' | 'label'>): string => JSON.stringify([link.from, link.to, link.linkKind, link.label]);
  const concerned = links.filter((link) => link.from === from || link.to === from);
  const present = new Set(links.filter((link) => !concerned.includes(link)).map(said));
  return concerned.map((link): Edit => {
    const now = { ...link, from: link.from === from ? to : link.from, to: link.to === from ? to : link.to };
    if (now.from === now.to || present.has(said(now))) return { op: 'delete', id: link.id };
    present.add(said(now));
    return { op: 'set', kind: 'link', id: link.id, patch: { from: now.from, to: now.to } };
  });
}
