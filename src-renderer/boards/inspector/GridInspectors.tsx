/** What can be said of stages, steps and lanes, and of a link. Several of a kind are edited together: a field shows what they share, and a change is one step for all. */
import type { ReactNode } from 'react';
import { EyeOff } from 'lucide-react';
import { setLaneDetails, setStageDetails, setStepDetails } from '../../../src-shared/commands/details';
import { hideLane, renameLane, setLaneHeight, setLaneTint } from '../../../src-shared/commands/lanes';
import { linkEnd, setLinkLabel, toggleBothWays } from '../../../src-shared/commands/links';
import { renameStage, setStagePhase, setStageTint } from '../../../src-shared/commands/stages';
import { renameStep, setMomentOfTruth, setStepWidth } from '../../../src-shared/commands/steps';
import type { Id } from '../../../src-shared/model/fields';
import { MAX_LANE_HEIGHT, MIN_LANE_HEIGHT, laneRoleSchema } from '../../../src-shared/model/lane';
import type { Link } from '../../../src-shared/model/link';
import { phaseSchema } from '../../../src-shared/model/stage';
import { MAX_STEP_WIDTH, MIN_STEP_WIDTH, type Step } from '../../../src-shared/model/step';
import { useRecord, useSession } from '../../session/react';
import { Button } from '../../ui/button';
import { Select, TextField } from '../../ui/fields';
import { useWords } from '../../ui/words';
import { LaneActorField, OverlayToggle } from './ActorsField';
import { AddLaneMenu } from './AddLaneMenu';
import { useEdits } from './edits';
import { LineField, NumberField, TintField, Toggle } from './fields';
import { ExitFields } from './ExitFields';
import { BranchField, DurationFields, SourceSteps, TeamField } from './FlowFields';
import { MIXED, shared, useSelected } from './shared';

const idsOf = (records: readonly { readonly id: Id }[]): Id[] => records.map(({ id }) => id);

export function StageInspector(): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const snapshot = useSession((state) => state.snapshot);
  const stages = useSelected('stage');
  const [stage] = stages;
  if (!stage) return null;
  const { id } = stage;
  // A stage without named steps has no header but its own.
  const columns = stages.flatMap((each) => snapshot.find('step', linkEnd(snapshot, each.id) ?? undefined) ?? []);
  const phase = shared(stages, (each) => each.phase, null);
  const phases = [{ value: 'none' as const, label: words('inspector.none') }, ...phaseSchema.wrapped.options.map((value) => ({ value, label: words(`phase.${value}`) }))];
  return (
    <>
      {stages.length === 1 && <TextField label={words('inspector.title')} value={stage.title} onChange={(title) => edits.type('title', renameStage, { id, title })} />}
      <Select
        label={words('inspector.phase')}
        choices={phases}
        value={phase === MIXED ? null : (phase ?? 'none')}
        placeholder={words('inspector.mixed')}
        onChange={(value) => edits.run(setStagePhase, { phase: value === 'none' ? null : value })}
      />
      <TeamField of={stages} />
      <LineField label={words('inspector.owner')} value={shared(stages, ({ owner }) => owner, '')} onChange={(owner) => edits.type('owner', setStageDetails, { ids: idsOf(stages), fields: { owner } })} />
      <TintField value={shared(stages, ({ tint }) => tint, null)} onChange={(tint) => edits.run(setStageTint, { tint })} />
      {columns.length === stages.length && <WidthField steps={columns} />}
    </>
  );
}

export function StepInspector(): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const steps = useSelected('step');
  const [step] = steps;
  if (!step) return null;
  const { id } = step;
  const [one, ids] = [steps.length === 1, idsOf(steps)];
  return (
    <>
      {one && <TextField label={words('inspector.title')} value={step.title} onChange={(title) => edits.type('title', renameStep, { id, title })} />}
      <Toggle
        label={words('inspector.moment')}
        hint={words('inspector.moment.hint')}
        value={shared(steps, ({ momentOfTruth }) => momentOfTruth, false)}
        onChange={(value) => edits.run(setMomentOfTruth, { value })}
      />
      <ExitFields steps={steps} />
      <DurationFields
        key={ids.join()}
        least={shared(steps, ({ durationLeast }) => durationLeast, null)}
        most={shared(steps, ({ durationMost }) => durationMost, null)}
        onChange={(end, minutes) => edits.type(end, setStepDetails, { ids, fields: { [end]: minutes } })}
      />
      {one && <BranchField step={id} />}
      <TeamField of={steps} />
      <LineField label={words('inspector.owner')} value={shared(steps, ({ owner }) => owner, '')} onChange={(owner) => edits.type('owner', setStepDetails, { ids, fields: { owner } })} />
      <NumberField
        label={words('inspector.importance')}
        hint={words('inspector.importance.hint')}
        value={shared(steps, ({ importance }) => importance, null)}
        least={0}
        onChange={(importance) => edits.type('importance', setStepDetails, { ids, fields: { importance } })}
      />
      <WidthField steps={steps} />
      {one && <SourceSteps step={step} />}
    </>
  );
}

/** Columns of one width, or of their own. */
function WidthField({ steps }: { readonly steps: readonly Step[] }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  return (
    <NumberField
      label={words('inspector.width')}
      hint={words('inspector.width.hint')}
      value={shared(steps, ({ width }) => width, null)}
      least={MIN_STEP_WIDTH}
      most={MAX_STEP_WIDTH}
      onChange={(width) => edits.type('width', setStepWidth, { ids: idsOf(steps), width })}
    />
  );
}

export function LaneInspector(): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const lanes = useSelected('lane');
  const [lane] = lanes;
  if (!lane) return null;
  const { id } = lane;
  const one = lanes.length === 1;
  const role = shared(lanes, (each) => each.role, lane.role);
  const roles = laneRoleSchema.options.map((value) => ({ value, label: words(`role.${value}`) }));
  return (
    <>
      {one && <TextField label={words('inspector.title')} value={lane.title} input={{ placeholder: words(`role.${lane.role}`) }} onChange={(title) => edits.type('title', renameLane, { id, title })} />}
      <Select
        label={words('inspector.role')}
        choices={roles}
        value={role === MIXED ? null : role}
        placeholder={words('inspector.mixed')}
        onChange={(value) => edits.run(setLaneDetails, { fields: { role: value } })}
      />
      <LaneActorField lanes={lanes} />
      {one && <OverlayToggle lane={lane} />}
      <TintField value={shared(lanes, ({ tint }) => tint, null)} onChange={(tint) => edits.run(setLaneTint, { tint })} />
      <NumberField
        label={words('inspector.height')}
        hint={words('inspector.height.hint')}
        value={shared(lanes, ({ height }) => height, null)}
        least={MIN_LANE_HEIGHT}
        most={MAX_LANE_HEIGHT}
        onChange={(height) => edits.type('height', setLaneHeight, { height })}
      />
      <div className="inspector-row">
        <Button icon={EyeOff} onPress={() => edits.run(hideLane, undefined)}>{words(one ? 'inspector.hidden' : 'select.hideLanes')}</Button>
        {one && <AddLaneMenu after={id} label={words('canvas.addLaneBelow')} />}
      </div>
    </>
  );
}

export function LinkInspector({ link }: { readonly link: Link }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const { id } = link;
  return (
    <>
      <TextField label={words('inspector.label')} value={link.label} onChange={(label) => edits.type('label', setLinkLabel, { id, label })} />
      <BranchOfLink link={link} />
      <Toggle label={words('inspector.bothWays')} value={link.bothWays} onChange={() => edits.run(toggleBothWays, { id })} />
    </>
  );
}

/** The choice among the arrows that leave the same step as this one. */
function BranchOfLink({ link }: { readonly link: Link }): ReactNode {
  const card = useRecord('card', link.from);
  return <BranchField step={card?.place.step ?? link.from} />;
}
