/** The title block of the board, and the lanes that are out of sight. */
import type { ReactNode } from 'react';
import { Eye } from 'lucide-react';
import { type TitleBlock, setTitleBlock } from '../../../src-shared/commands/boards';
import { showLane } from '../../../src-shared/commands/lanes';
import type { Board } from '../../../src-shared/model/board';
import { PROJECT_ID } from '../../../src-shared/model/project';
import { useRecord, useSession } from '../../session/react';
import { Button } from '../../ui/button';
import { FieldGroup, Segmented, TextField } from '../../ui/fields';
import { useWords } from '../../ui/words';
import { ActorsField } from './ActorsField';
import { AddLaneMenu } from './AddLaneMenu';
import { useEdits } from './edits';
import { LongField } from './fields';
import { ImageField } from './ImageField';
import { ProjectBrand } from './ProjectBrand';

export function BoardInspector({ board }: { readonly board: Board }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const { id } = board;
  const projectLogo = useRecord('project', PROJECT_ID)?.logo ?? null;
  const type = (field: string, fields: TitleBlock): void => edits.type(field, setTitleBlock, { id, fields });
  return (
    <>
      <TextField label={words('inspector.title')} value={board.title} onChange={(title) => type('title', { title })} />
      {/* Words stand in for personas and audiences as long as the board refers to none. */}
      {board.actors.length === 0 && <TextField label={words('inspector.actor')} value={board.actorName} onChange={(actorName) => type('actor', { actorName })} />}
      <ActorsField board={board} />
      <LongField label={words('inspector.scenario')} value={board.scenario} onChange={(scenario) => type('scenario', { scenario })} />
      <LongField label={words('inspector.goals')} value={board.goals} onChange={(goals) => type('goals', { goals })} />
      <FieldGroup label={words('inspector.state')}>
        <Segmented
          label={words('inspector.state')}
          choices={[{ value: 'as-is', label: words('state.as-is') }, { value: 'to-be', label: words('state.to-be') }]}
          value={board.state}
          onChange={(state) => edits.run(setTitleBlock, { id, fields: { state } })}
        />
      </FieldGroup>
      <TextField label={words('inspector.author')} value={board.author} onChange={(author) => type('author', { author })} />
      <TextField label={words('inspector.version')} value={board.version} onChange={(version) => type('version', { version })} />
      <DateField value={board.date} onChange={(date) => type('date', { date })} />
      <ImageField label={words('inspector.logo')} hint={board.logo === null && projectLogo !== null ? words('brand.logo.inUse') : undefined} image={board.logo} onChange={(logo) => edits.run(setTitleBlock, { id, fields: { logo } })} />
      <AddLaneMenu after={null} label={words('canvas.addLane')} />
      <HiddenLanes board={id} />
      <ProjectBrand />
    </>
  );
}

export function DateField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }): ReactNode {
  const words = useWords();
  return (
    <label className="cx-field">
      <span className="cx-label">{words('inspector.date')}</span>
      <input className="cx-input" type="date" value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}

function HiddenLanes({ board }: { readonly board: string }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const lanes = useSession((state) => state.snapshot.childrenOf('lane', board));
  const hidden = lanes.filter((lane) => lane.hidden);
  if (hidden.length === 0) return null;
  return (
    <FieldGroup label={words('inspector.hiddenLanes')}>
      {hidden.map((lane) => (
        <div key={lane.id} className="inspector-row">
          <span>{lane.title || words(`role.${lane.role}`)}</span>
          <Button icon={Eye} variant="quiet" onPress={() => edits.run(showLane, { id: lane.id })}>
            {words('inspector.showLane')}
          </Button>
        </div>
      ))}
    </FieldGroup>
  );
}
