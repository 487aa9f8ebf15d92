/** Names for what somebody feels, by how good or bad it is, in the language of the board on which they will stand. */
import type { ReactNode } from 'react';
import { Smile } from 'lucide-react';
import { nameEmotion } from '../../../src-shared/commands/emotion';
import { translator } from '../../../src-shared/i18n';
import { useSession } from '../../session/react';
import { Button } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { useWords } from '../../ui/words';
import { useEdits } from './edits';

const NAMES = [
  { emotion: 2, names: ['delight', 'joy', 'pride'] },
  { emotion: 1, names: ['relief', 'trust', 'curiosity'] },
  { emotion: 0, names: ['surprise', 'indifference'] },
  { emotion: -1, names: ['doubt', 'boredom', 'anxiety'] },
  { emotion: -2, names: ['frustration', 'anger', 'disappointment'] },
] as const;

export function NameEmotion({ card }: { readonly card: string }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const language = useSession((state) => state.snapshot.project?.language ?? 'en');
  const onBoard = translator(language);
  const groups = NAMES.map(({ emotion, names }) => ({
    id: String(emotion),
    title: words(`emotion.${emotion}`),
    entries: names.map((name) => ({ id: name, label: onBoard(`feeling.${name}`), run: () => edits.run(nameEmotion, { card, name: onBoard(`feeling.${name}`), emotion }) })),
  }));
  return <Menu label={words('inspector.emotion.name')} groups={groups} trigger={<Button icon={Smile}>{words('inspector.emotion.name')}</Button>} />;
}
