/** Export: format and paper beside a picture of the page, then progress that can be cancelled, then where the file went. */
import { CircleCheck } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { ExportError, ExportFormat, ExportRequest, ExportResult, Paper } from '../../../src-shared/host';
import { laySheet, POINTS_PER_MM, type Sheet } from '../../../src-shared/scene/sheet';
import type { Scene } from '../../../src-shared/scene/types';
import { projectPalette } from '../../session/palette';
import { loadImages } from '../../session/pictures';
import { useSessionObject } from '../../session/react';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { Dialog } from '../../ui/dialog';
import { FieldGroup, Segmented, Select, TextField } from '../../ui/fields';
import { Progress } from '../../ui/progress';
import { useFormats, useWords } from '../../ui/words';
import { useProgram } from '../context';
import { download } from '../download';
import { paintSheetOn, smallestText } from '../picture';
import { type ExportPart, PartFields, firstPart, usePart } from './ExportPart';
import { ProblemText } from './ProblemText';

const FORMATS: readonly ExportFormat[] = ['pdf', 'png', 'svg', 'csv', 'xlsx', 'md', 'mmd', 'json'];
const DRAWN: ReadonlySet<ExportFormat> = new Set<ExportFormat>(['pdf', 'png', 'svg']);
const PAPERS: readonly Paper[] = ['A0', 'A1', 'A2', 'A3', 'A4', 'board'];
const SCALES = ['1', '2', '3', '4'] as const;
/** Below this text on paper is hard to read at arm's length. */
const SMALL_POINTS = 7;

interface Choice {
  readonly format: ExportFormat;
  readonly paper: Paper;
  readonly orientation: ExportRequest['orientation'];
  readonly scale: (typeof SCALES)[number] | 'width';
  readonly width: string;
}

/** The smallest paper on which everything can be read, for a first suggestion. */
function readablePaper(scene: Scene): Paper {
  const smallest = smallestText(scene);
  const fits = (paper: Paper): boolean => smallest * laySheet(scene, { paper, orientation: 'auto' }).pointsPerPx >= SMALL_POINTS;
  return [...PAPERS].reverse().find((paper) => paper !== 'board' && fits(paper)) ?? 'A0';
}

type Phase =
  | { readonly type: 'choose'; readonly problem: ExportError | 'gone' | null }
  | { readonly type: 'running'; readonly job: string; readonly done: number; readonly of: number }
  | { readonly type: 'done'; readonly result: Exclude<ExportResult, { to: 'nowhere' }> };

function pixelsOf(choice: Choice, scene: Pick<Scene, 'w' | 'h'>): { readonly width: number; readonly height: number } {
  const width = choice.scale === 'width' ? Math.max(1, Math.round(Number(choice.width)) || 1) : Math.round(scene.w * Number(choice.scale));
  return { width, height: Math.max(1, Math.round((width * scene.h) / scene.w)) };
}

function PagePreview({ scene, sheet }: { readonly scene: Scene; readonly sheet: Sheet }): ReactNode {
  const words = useWords();
  const session = useSessionObject();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return undefined;
    const { snapshot } = session.store.getState();
    return paintSheetOn(canvas.current, { scene, sheet, palette: projectPalette('paper', snapshot), load: (images) => loadImages(session, images) });
  }, [session, scene, sheet]);
  return (
    <div className="cx-page" role="img" aria-label={words('export.preview')}>
      <canvas ref={canvas} />
    </div>
  );
}

function PaperFields({ choice, onChange, sheet, smallest }: { readonly choice: Choice; readonly onChange: (change: Partial<Choice>) => void; readonly sheet: Sheet; readonly smallest: number }): ReactNode {
  const words = useWords();
  const formats = useFormats();
  const mm = (points: number): number => Math.round((points * sheet.userUnit) / POINTS_PER_MM);
  const points = Math.round(smallest * sheet.pointsPerPx * 10) / 10;
  return (
    <>
      <Select
        label={words('export.paper')}
        value={choice.paper}
        onChange={(paper) => onChange({ paper })}
        choices={PAPERS.map((paper) => ({ value: paper, label: paper === 'board' ? words('export.paper.board') : paper }))}
      />
      {choice.paper !== 'board' && (
        <FieldGroup label={words('export.orientation')}>
          <Segmented
            label={words('export.orientation')}
            value={choice.orientation}
            onChange={(orientation) => onChange({ orientation })}
            choices={(['auto', 'landscape', 'portrait'] as const).map((value) => ({ value, label: words(`export.orientation.${value}`) }))}
          />
        </FieldGroup>
      )}
      <p className="cx-hint">{words('export.page', { width: mm(sheet.width), height: mm(sheet.height), percent: formats.percent(sheet.pointsPerPx / 0.75) })}</p>
      {points < SMALL_POINTS && <p className="cx-warning">{words('export.small', { size: points })}</p>}
    </>
  );
}

function PictureFields({ choice, onChange, scene }: { readonly choice: Choice; readonly onChange: (change: Partial<Choice>) => void; readonly scene: Scene }): ReactNode {
  const words = useWords();
  const { width, height } = pixelsOf(choice, scene);
  return (
    <>
      <FieldGroup label={words('export.size')} hint={words('export.pixels', { width, height })}>
        <Segmented
          label={words('export.size')}
          value={choice.scale}
          onChange={(scale) => onChange({ scale })}
          choices={[...SCALES.map((scale) => ({ value: scale, label: words('export.scale', { scale }) })), { value: 'width' as const, label: words('export.width.custom') }]}
        />
      </FieldGroup>
      {choice.scale === 'width' && (
        <TextField
          label={words('export.width')}
          value={choice.width}
          onChange={(text) => onChange({ width: text.replaceAll(/\D/g, '').slice(0, 6) })}
          input={{ inputMode: 'numeric' }}
        />
      )}
    </>
  );
}

function Result({ result }: { readonly result: Exclude<ExportResult, { to: 'nowhere' }> }): ReactNode {
  const words = useWords();
  return (
    <div className="cx-result" role="status">
      <CircleCheck className="cx-icon cx-good" size={28} strokeWidth={1.5} aria-hidden />
      <strong>{result.to === 'file' ? words('export.done.file') : words('export.done.download', { name: result.name })}</strong>
      {result.to === 'file' && <p className="cx-hint cx-selectable">{words('export.done.at', { path: result.path })}</p>}
      {result.missing.length > 0 && <p className="cx-warning">{words('export.missing', { characters: result.missing.join(' ') })}</p>}
      {result.warnings?.map((warning) => (
        <p key={warning.code === 'left' ? warning.what : warning.code} className={warning.code === 'left' && warning.what === 'details' ? 'cx-hint' : 'cx-warning'}>
          {warning.code === 'smallText'
            ? words('export.smallText', { points: warning.points })
            : warning.code === 'images'
              ? words('export.images', { count: warning.count })
              : words(`left.${warning.what}`, { count: warning.count })}
        </p>
      ))}
    </div>
  );
}

export function ExportDialog(): ReactNode {
  const words = useWords();
  const program = useProgram();
  const session = useSessionObject();
  const [part, setPart] = useState<ExportPart>(() => firstPart(session));
  const { look, standing, rows, compared, scene } = usePart(part);
  const [choice, setChoice] = useState<Choice>(() => ({ format: 'pdf', paper: readablePaper(scene), orientation: 'auto', scale: '2', width: '4000' }));
  const [phase, setPhase] = useState<Phase>({ type: 'choose', problem: null });
  const change = (part: Partial<Choice>): void => setChoice((before) => ({ ...before, ...part }));
  const drawn = DRAWN.has(choice.format);
  const sheet = laySheet(scene, choice.format === 'pdf' ? choice : { paper: 'board', orientation: 'auto' });

  useEffect(
    () =>
      session.host.onEvent((event) => {
        if (event.type !== 'export') return;
        setPhase((now) => (now.type === 'running' && now.job === event.job ? { ...now, done: event.done, of: event.of } : now));
      }),
    [session],
  );

  const run = async (): Promise<void> => {
    const job = crypto.randomUUID();
    setPhase({ type: 'running', job, done: 0, of: 0 });
    const { board, project } = session.store.getState();
    try {
      const result = await session.host.export(job, {
        session: project.session,
        board,
        format: choice.format,
        paper: choice.paper,
        orientation: choice.orientation,
        scale: choice.scale === 'width' ? 1 : Number(choice.scale),
        width: choice.scale === 'width' ? pixelsOf(choice, scene).width : null,
        look,
        standing,
        rows,
        overlay: part.overlay,
        compared,
      });
      if (!result.ok) setPhase({ type: 'choose', problem: result.error });
      else if (result.value.to === 'nowhere') setPhase({ type: 'choose', problem: null });
      else {
        if (result.value.to === 'download') download(result.value);
        setPhase({ type: 'done', result: result.value });
      }
    } catch {
      setPhase({ type: 'choose', problem: 'gone' });
    }
  };

  const actions =
    phase.type === 'done' ? (
      <>
        <Button variant="quiet" onPress={() => setPhase({ type: 'choose', problem: null })}>
          {words('export.again')}
        </Button>
        <Button variant="primary" onPress={() => program.show(null)}>
          {words('ui.done')}
        </Button>
      </>
    ) : phase.type === 'choose' ? (
      <>
        <Button variant="quiet" onPress={() => program.show(null)}>
          {words('ui.cancel')}
        </Button>
        <Button variant="primary" onPress={() => void run()}>
          {words('export.run')}
        </Button>
      </>
    ) : undefined;

  return (
    <Dialog title={words('export.title')} width={phase.type === 'choose' ? 'large' : 'medium'} busy={phase.type === 'running'} onClose={() => program.show(null)} actions={actions}>
      {phase.type === 'running' && (
        <Progress
          label={phase.of > 0 ? words('export.part', { done: phase.done, of: phase.of }) : words('export.running')}
          done={phase.of > 0 ? phase.done / phase.of : null}
          cancel={{ label: words('export.cancel'), run: () => void session.host.cancelExport(phase.job) }}
        />
      )}
      {phase.type === 'done' && <Result result={phase.result} />}
      {phase.type === 'choose' && (
        <div className="cx-export">
          <div className="cx-form">
            <Choices
              inline
              label={words('export.format')}
              value={choice.format}
              onChange={(format) => change({ format })}
              choices={FORMATS.map((format) => ({ value: format, title: words(`export.format.${format}`) }))}
              hint={words(`export.format.${choice.format}.hint`)}
            />
            {choice.format !== 'json' && <PartFields part={part} onChange={setPart} isDrawn={drawn} />}
            {choice.format === 'pdf' && <PaperFields choice={choice} onChange={change} sheet={sheet} smallest={smallestText(scene)} />}
            {choice.format === 'png' && <PictureFields choice={choice} onChange={change} scene={scene} />}
            {phase.problem && phase.problem !== 'cancelled' && <ProblemText problem={phase.problem === 'gone' ? 'host.gone' : `export.${phase.problem}`} />}
          </div>
          {drawn ? <PagePreview scene={scene} sheet={sheet} /> : <div className="cx-page cx-page-none">{words('export.noPreview')}</div>}
        </div>
      )}
    </Dialog>
  );
}
