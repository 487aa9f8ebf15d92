/** The bar below the board: where the changes are kept, in words, and the zoom. */
import { CircleAlert, CircleCheck, Clock, Lock, RefreshCw, ShieldCheck, ZoomIn, ZoomOut, type LucideIcon } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { Button as AriaButton, ToggleButton, TooltipTrigger } from 'react-aria-components';
import { useStore } from 'zustand';
import { durationPath } from '../../../src-shared/insight/durations';
import { formatSpan } from '../../../src-shared/model/duration';
import { usePathShown } from '../../session/path-shown';
import { useScenePart, useSession, useSessionObject } from '../../session/react';
import { Button, IconButton } from '../../ui/button';
import { Menu } from '../../ui/menu';
import { Tooltip } from '../../ui/tooltip';
import { useFormats, useWords } from '../../ui/words';
import { useProgram } from '../context';
import { explainSaveFailure } from '../intents';

interface Told {
  readonly icon: LucideIcon;
  readonly text: string;
  readonly explain?: string;
  readonly tone: 'calm' | 'alarm';
}

function useSaveWords(): Told {
  const words = useWords();
  const formats = useFormats();
  const save = useSession((state) => state.save);
  const unsent = useSession((state) => state.unsent);
  const project = useSession((state) => state.project);
  if (project.readOnly) return { icon: Lock, text: words('save.readOnly'), tone: 'calm' };
  if (unsent) return { icon: CircleAlert, text: words('save.unsent'), tone: 'alarm' };
  switch (save.state) {
    case 'saved':
      return {
        icon: CircleCheck,
        text: save.savedAt === null ? words('save.saved') : words('save.savedAt', { time: formats.time(save.savedAt) }),
        explain: words('save.explain.saved', { path: project.path }),
        tone: 'calm',
      };
    case 'saving':
      return { icon: RefreshCw, text: words('save.saving'), tone: 'calm' };
    case 'protected':
      return { icon: ShieldCheck, text: words('save.protected'), explain: words('save.explain.protected'), tone: 'calm' };
    case 'failed':
      return { icon: CircleAlert, text: words('save.failed'), tone: 'alarm' };
  }
}

function SaveState(): ReactNode {
  const words = useWords();
  const program = useProgram();
  const { icon: Icon, text, explain, tone } = useSaveWords();
  // What is told holds for all that was written once nothing is on its way; words for the moments between would flicker with each letter.
  const sending = useSession((state) => state.sending);
  const error = useSession((state) => (state.save.state === 'failed' ? state.save.error : null));
  return (
    <div className="cx-save" data-tone={tone}>
      <TooltipTrigger delay={300} isDisabled={!explain}>
        <AriaButton className="cx-save-state">
          <Icon className="cx-icon" size={16} aria-hidden />
          <span role="status" aria-busy={sending}>{text}</span>
        </AriaButton>
        <Tooltip>{explain}</Tooltip>
      </TooltipTrigger>
      {error && (
        <Button variant="quiet" onPress={() => explainSaveFailure(program, error, true)}>
          {words('save.why')}
        </Button>
      )}
    </div>
  );
}

function Zoom(): ReactNode {
  const words = useWords();
  const formats = useFormats();
  const session = useSessionObject();
  const board = useSession((state) => state.board);
  const zoom = useStore(session.viewports, (viewports) => Math.round((viewports[board]?.zoom ?? 1) * 100) / 100);
  const percent = formats.percent(zoom);
  const intents = ['zoomTo100', 'fitBoard', 'fitSelection'] as const;
  return (
    <div className="cx-zoom" role="group" aria-label={words('app.zoom', { percent })}>
      <IconButton icon={ZoomOut} label={words('app.zoomOut')} shortcut="Mod+-" onPress={() => session.intend('zoomOut')} />
      <Menu
        label={words('app.zoom', { percent })}
        trigger={
          <AriaButton className="cx-button cx-zoom-value" data-variant="quiet" aria-label={words('app.zoom', { percent })}>
            <span className="cx-numbers">{percent}</span>
          </AriaButton>
        }
        groups={[{ id: 'zoom', entries: intents.map((intent) => ({ id: intent, label: words(`command.view.${intent}`), run: () => session.intend(intent) })) }]}
      />
      <IconButton icon={ZoomIn} label={words('app.zoomIn')} shortcut="Mod+=" onPress={() => session.intend('zoomIn')} />
    </div>
  );
}

/** What the board takes along the path chosen; pressed, the path stands out. Nothing where nothing says how long it takes. */
function PathDuration(): ReactNode {
  const words = useWords();
  const formats = useFormats();
  const { shown, show } = usePathShown();
  const { store } = useSessionObject();
  // The title says the sum too: while it is the same drawing nothing has to be summed.
  const title = useScenePart((scene) => scene.find(`title:${scene.board}`)?.block);
  const path = useMemo(() => (title ? durationPath(store.getState().snapshot, title.record) : null), [store, title]);
  if (path === null || path.least === null) return null;
  const { least, most, branches } = path;
  const sum = formatSpan(least, most, formats.number(0.5).includes(',') ? ',' : '.');
  return (
    <TooltipTrigger delay={300}>
      <ToggleButton className="cx-button cx-path" data-variant="quiet" isSelected={shown} onChange={show}>
        <Clock className="cx-icon" size={16} aria-hidden />
        <span className="cx-numbers">{words(branches.length > 0 ? 'duration.sumPath' : 'duration.sum', { sum })}</span>
      </ToggleButton>
      <Tooltip>{words('duration.show')}</Tooltip>
    </TooltipTrigger>
  );
}

export function BottomBar(): ReactNode {
  const words = useWords();
  return (
    <footer className="cx-bottom" aria-label={words('app.bottomBar')}>
      <SaveState />
      <PathDuration />
      <Zoom />
    </footer>
  );
}
