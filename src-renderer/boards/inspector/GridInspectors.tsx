/** What can be said of a stage, a step, a lane and a link. */
import type { ReactNode } from 'react';
import { EyeOff } from 'lucide-react';
import { setLaneDetails, setStageDetails, setStepDetails } from '../../../src-shared/commands/details';
import { hideLane, renameLane, setLaneHeight, setLaneTint } from '../../../src-shared/commands/lanes';
import { setLinkLabel, toggleBothWays } from '../../../src-shared/commands/links';
import { renameStage, setStagePhase, setStageTint } from '../../../src-shared/commands/stages';
import { renameStep, setMomentOfTruth } from '../../../src-shared/commands/steps';
import { MAX_LANE_HEIGHT, MIN_LANE_HEIGHT, laneRoleSchema, type Lane } from '../../../src-shared/model/lane';
import type { Link } from '../../../src-shared/model/link';
import { phaseSchema, type Stage } from '../../../src-shared/model/stage';
import type { Step } from '../../../src-shared/model/step';
import { useRecord } from '../../session/react';
import { Button } from '../../ui/button';
import { Select, TextField } from '../../ui/fields';
import { useWords } from '../../ui/words';
import { LaneActorField, OverlayToggle } from './ActorsField';
import { AddLaneMenu } from './AddLaneMenu';
import { useEdits } from './edits';
import { NumberField, TintField, Toggle } from './fields';
import { BranchField, DurationFields, SourceSteps, TeamField } from './FlowFields';

export function StageInspector({ stage }: { readonly stage: Stage }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const { id } = stage;
  const phases = [{ value: 'none' as const, label: words('inspector.none') }, ...phaseSchema.wrapped.options.map((value) => ({ value, label: words(`phase.${value}`) }))];
  return (
    <>
      <TextField label={words('inspector.title')} value={stage.title} onChange={(title) => edits.type('title', renameStage, { id, title })} />
      <Select label={words('inspector.phase')} choices={phases} value={stage.phase ?? 'none'} onChange={(phase) => edits.run(setStagePhase, { id, phase: phase === 'none' ? null : phase })} />
      <TeamField id={id} team={stage.team} />
      <TextField label={words('inspector.owner')} value={stage.owner} onChange={(owner) => edits.type('owner', setStageDetails, { id, fields: { owner } })} />
      <TintField value={stage.tint} onChange={(tint) => edits.run(setStageTint, { id, tint })} />
    </>
  );
}

export function StepInspector({ step }: { readonly step: Step }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const { id, exit } = step;
  return (
    <>
      <TextField label={words('inspector.title')} value={step.title} onChange={(title) => edits.type('title', renameStep, { id, title })} />
      <Toggle label={words('inspector.moment')} hint={words('inspector.moment.hint')} value={step.momentOfTruth} onChange={(value) => edits.run(setMomentOfTruth, { id, value })} />
      <Toggle label={words('inspector.exit')} value={exit !== null} onChange={(on) => edits.run(setStepDetails, { id, fields: { exit: on ? { reason: '', share: null, tell: null } : null } })} />
      {exit && (
        <>
          <TextField label={words('inspector.exit.reason')} value={exit.reason} onChange={(reason) => edits.type('reason', setStepDetails, { id, fields: { exit: { ...exit, reason } } })} />
          <NumberField
            label={words('inspector.exit.share')}
            value={exit.share === null ? null : Math.round(exit.share * 1000) / 10}
            least={0}
            most={100}
            onChange={(share) => edits.type('share', setStepDetails, { id, fields: { exit: { ...exit, share: share === null ? null : share / 100 } } })}
          />
        </>
      )}
      <DurationFields key={id} least={step.durationLeast} most={step.durationMost} onChange={(end, minutes) => edits.type(end, setStepDetails, { id, fields: { [end]: minutes } })} />
      <BranchField step={id} />
      <TeamField id={id} team={step.team} />
      <TextField label={words('inspector.owner')} value={step.owner} onChange={(owner) => edits.type('owner', setStepDetails, { id, fields: { owner } })} />
      <NumberField
        label={words('inspector.importance')}
        hint={words('inspector.importance.hint')}
        value={step.importance}
        least={0}
        onChange={(importance) => edits.type('importance', setStepDetails, { id, fields: { importance } })}
      />
      <SourceSteps step={step} />
    </>
  );
}

export function LaneInspector({ lane }: { readonly lane: Lane }): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const { id } = lane;
  const roles = laneRoleSchema.options.map((value) => ({ value, label: words(`role.${value}`) }));
  return (
    <>
      <TextField label={words('inspector.title')} value={lane.title} input={{ placeholder: words(`role.${lane.role}`) }} onChange={(title) => edits.type('title', renameLane, { id, title })} />
      <Select label={words('inspector.role')} choices={roles} value={lane.role} onChange={(role) => edits.run(setLaneDetails, { id, fields: { role } })} />
      <LaneActorField lane={lane} />
      <OverlayToggle lane={lane} />
      <TintField value={lane.tint} onChange={(tint) => edits.run(setLaneTint, { id, tint })} />
      <NumberField
        label={words('inspector.height')}
        hint={words('inspector.height.hint')}
        value={lane.height}
        least={MIN_LANE_HEIGHT}
        most={MAX_LANE_HEIGHT}
        onChange={(height) => edits.type('height', setLaneHeight, { id, height })}
      />
      <div className="inspector-row">
        <Button icon={EyeOff} onPress={() => edits.run(hideLane, { id })}>{words('inspector.hidden')}</Button>
        <AddLaneMenu after={id} label={words('canvas.addLaneBelow')} />
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
