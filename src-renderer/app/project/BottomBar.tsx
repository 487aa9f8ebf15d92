/** The bar below the board: where the changes are kept, in words, and the zoom. */
import { CircleAlert, CircleCheck, Lock, RefreshCw, ShieldCheck, ZoomIn, ZoomOut, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, TooltipTrigger } from 'react-aria-components';
import { useStore } from 'zustand';
import { useSession, useSessionObject } from '../../session/react';
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
  const error = useSession((state) => (state.save.state === 'failed' ? state.save.error : null));
  return (
    <div className="cx-save" data-tone={tone}>
      <TooltipTrigger delay={300} isDisabled={!explain}>
        <AriaButton className="cx-save-state">
          <Icon className="cx-icon" size={16} aria-hidden />
          <span role="status">{text}</span>
        </AriaButton>
        <Tooltip>{explain}</Tooltip>
      </TooltipTrigger>
      {error && (
        <Button variant="quiet" onPress={() => explainSaveFailure(program, error)}>
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

export function BottomBar(): ReactNode {
  const words = useWords();
  return (
    <footer className="cx-bottom" aria-label={words('app.bottomBar')}>
      <SaveState />
      <Zoom />
    </footer>
  );
}
