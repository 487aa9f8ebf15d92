/** Import: a file is chosen or dropped, shown as what it becomes with everything worth a look, and made a project on request. */
import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { DropZone, FileTrigger } from 'react-aria-components';
import * as v from 'valibot';
import type { ImportError, ImportPreview, ImportWarning } from '../../../src-shared/host';
import type { ImportChoices } from '../../../src-shared/model/import-reading';
import type { Translator } from '../../../src-shared/i18n';
import { interfaceLanguage } from '../../session/home';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Progress } from '../../ui/progress';
import { useWords } from '../../ui/words';
import { useHome, useProgram } from '../context';
import type { Problem } from '../program';
import { BoardPicture } from './BoardPicture';
import { ImportReading } from './ImportReading';
import { TouchpointCounts, UpdateTouchpoints, useTouchpoints } from './ImportTouchpoints';
import { ProblemText } from './ProblemText';

const ENDINGS = ['.csv', '.tsv', '.xlsx', '.mmd', '.mermaid', '.md', '.json'];
/** Beyond this an importer says no anyway; reading it would only take memory. */
const MAX_BYTES = 64 * 1024 * 1024;
const SHOWN_WARNINGS = 50;
/** Files that hold a table, which may be a map or a blueprint. */
const TABLES = /\.(csv|tsv|xlsx|md)$/i;

/** What an importer says about a failure: the message's code, where, and about what. */
const detailSchema = v.object({ code: v.string(), line: v.number(), values: v.record(v.string(), v.union([v.string(), v.number()])) });

interface Failed {
  readonly type: 'failed';
  readonly error: ImportError | 'gone';
  readonly detail: string | null;
}

interface Preview {
  readonly type: 'preview';
  readonly file: Chosen;
  readonly choices: ImportChoices;
  readonly preview: ImportPreview;
}

type Phase =
  | { readonly type: 'choose' }
  | { readonly type: 'reading'; readonly name: string }
  | Failed
  | Preview;

function wordsOf({ line, code, values }: Pick<ImportWarning, 'line' | 'code' | 'values'>, words: Translator): string {
  return words.maybe(`import.${code}`, { ...values, line }) ?? code;
}

function failureDetail(detail: string, words: Translator): string | null {
  try {
    const parsed = v.safeParse(detailSchema, JSON.parse(detail));
    if (!parsed.success) return null;
    const text = words.maybe(`import.${parsed.output.code}`, parsed.output.values);
    return text && parsed.output.line > 0 ? `${words('importing.line', { line: parsed.output.line })}: ${text}` : text;
  } catch {
    return null;
  }
}

interface Chosen {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
}

/** A file of the browser, as the import wants it; one that is too large is not read, since the importer will say no to its size alone. */
function chosenFile(file: File): Chosen {
  return { name: file.name, read: async () => new Uint8Array(file.size > MAX_BYTES ? new ArrayBuffer(MAX_BYTES + 1) : await file.arrayBuffer()) };
}

function Choose({ onFile }: { readonly onFile: (file: Chosen) => void }): ReactNode {
  const words = useWords();
  const program = useProgram();
  const dialogs = useHome((state) => state.info.fileDialogs);
  const take = (file: File | undefined): void => {
    if (file) onFile(chosenFile(file));
  };
  const choose = async (): Promise<void> => {
    const file = await program.host.chooseImport();
    if (file) onFile({ name: file.name, read: () => Promise.resolve(file.bytes) });
  };
  return (
    <DropZone
      className="cx-drop"
      aria-label={words('importing.drop')}
      onDrop={(event) => {
        const file = event.items.find((item) => item.kind === 'file');
        if (file) void file.getFile().then(take);
      }}
    >
      <FileUp className="cx-icon" size={28} strokeWidth={1.5} aria-hidden />
      <strong>{words('importing.drop')}</strong>
      <span className="cx-hint">{words('importing.kinds')}</span>
      {dialogs ? (
        <Button onPress={() => void choose()}>{words('importing.choose')}</Button>
      ) : (
        <FileTrigger acceptedFileTypes={ENDINGS} onSelect={(files) => take(files?.[0])}>
          <Button>{words('importing.choose')}</Button>
        </FileTrigger>
      )}
      <p className="cx-hint">{words('importing.what')}</p>
    </DropZone>
  );
}

function FailureText({ failed: { error, detail } }: { readonly failed: Failed }): ReactNode {
  return <ProblemText problem={error === 'gone' ? 'host.gone' : `import.${error}`} detail={detail} />;
}

function Warnings({ warnings }: { readonly warnings: readonly ImportWarning[] }): ReactNode {
  const words = useWords();
  if (warnings.length === 0) return <p className="cx-good">{words('importing.noWarnings')}</p>;
  return (
    <section className="cx-warnings" aria-labelledby="cx-warnings">
      <h3 id="cx-warnings">{words('importing.warnings', { count: warnings.length })}</h3>
      <ul>
        {warnings.slice(0, SHOWN_WARNINGS).map((warning, i) => (
          <li key={i}>
            <span className="cx-hint cx-numbers">{warning.line > 0 ? words('importing.line', { line: warning.line }) : words('importing.whole')}</span>
            <span>{wordsOf(warning, words)}</span>
          </li>
        ))}
        {warnings.length > SHOWN_WARNINGS && <li>{words('importing.more', { count: warnings.length - SHOWN_WARNINGS })}</li>}
      </ul>
    </section>
  );
}

function PreviewOf({ preview }: { readonly preview: ImportPreview }): ReactNode {
  const words = useWords();
  const counts = (['stages', 'steps', 'lanes', 'cards'] as const).filter((kind) => preview[kind] > 0).map((kind) => words(`importing.${kind}`, { count: preview[kind] }));
  return (
    <>
      <div className="cx-import-head">
        <strong>{preview.title}</strong>
        <span className="cx-hint">{counts.join(' · ')}</span>
      </div>
      <BoardPicture state={preview.state} board={preview.board} label={words('importing.preview')} />
      <Warnings warnings={preview.warnings} />
    </>
  );
}

export function ImportDialog({ file: given }: { readonly file: File | null }): ReactNode {
  const words = useWords();
  const program = useProgram();
  const language = useHome(interfaceLanguage);
  const folder = useHome((state) => state.info.libraryPath);
  const [phase, setPhase] = useState<Phase>(given ? { type: 'reading', name: given.name } : { type: 'choose' });
  const [problem, setProblem] = useState<Problem | null>(null);
  const [creating, setCreating] = useState(false);
  const [refused, setRefused] = useState<Failed | null>(null);
  /** Answers may overtake each other; only that of the latest choice counts. */
  const asked = useRef(0);

  const touchpoints = useTouchpoints(phase.type === 'preview' ? phase.preview : null);

  const load = async (file: Chosen, choices: ImportChoices = {}): Promise<Preview | Failed> => {
    const { name, read } = file;
    // A page learns no paths, so it cannot open what is dropped on it.
    if (name.toLowerCase().endsWith('.cxmap')) return { type: 'failed', error: 'unsupported', detail: words('importing.project', { path: folder }) };
    try {
      const result = await program.host.importPreview({ name, bytes: await read(), language, choices });
      if (result.ok) return { type: 'preview', file, choices, preview: result.value };
      return { type: 'failed', error: result.error, detail: failureDetail(result.detail, words) };
    } catch {
      return { type: 'failed', error: 'gone', detail: null };
    }
  };
  /** The file is read anew; what cannot be read that way is said, and the last picture stays. */
  const readAgain = async (file: Chosen, choices: ImportChoices): Promise<void> => {
    asked.current += 1;
    const question = asked.current;
    const next = await load(file, choices);
    if (question !== asked.current) return;
    setRefused(next.type === 'failed' ? next : null);
    if (next.type === 'preview') setPhase(next);
  };
  const choose = (file: Chosen): void => {
    setProblem(null);
    setRefused(null);
    setPhase({ type: 'reading', name: file.name });
    void load(file).then(setPhase);
  };

  useEffect(() => {
    if (given) void load(chosenFile(given)).then(setPhase);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for the file that was dropped on the window
  }, [given]);

  const create = async (preview: string): Promise<void> => {
    setCreating(true);
    setProblem(await program.commitImport(preview));
    setCreating(false);
  };

  return (
    <Dialog
      title={phase.type === 'preview' ? words('importing.becomes') : words('importing.title')}
      width={phase.type === 'preview' ? 'large' : 'medium'}
      busy={creating}
      onClose={() => program.show(null)}
      actions={
        phase.type === 'preview' || phase.type === 'failed' ? (
          <>
            <Button variant="quiet" onPress={() => {
              setRefused(null);
              setPhase({ type: 'choose' });
            }} isDisabled={creating}>
              {words('importing.another')}
            </Button>
            {phase.type === 'preview' && (
              <Button variant={touchpoints ? 'quiet' : 'primary'} isPending={creating} onPress={() => void create(phase.preview.id)}>
                {words('importing.create')}
              </Button>
            )}
            {touchpoints && <UpdateTouchpoints touchpoints={touchpoints} />}
          </>
        ) : undefined
      }
    >
      {phase.type === 'choose' && <Choose onFile={choose} />}
      {phase.type === 'reading' && <Progress label={words('importing.reading', { name: phase.name })} done={null} />}
      {phase.type === 'failed' && <FailureText failed={phase} />}
      {touchpoints && <TouchpointCounts touchpoints={touchpoints} />}
      {phase.type === 'preview' && TABLES.test(phase.file.name) && (
        <ImportReading choices={phase.choices} shape={phase.preview.shape} onChange={(choices) => void readAgain(phase.file, choices)} />
      )}
      {refused && <FailureText failed={refused} />}
      {phase.type === 'preview' && <PreviewOf preview={phase.preview} />}
      {problem && <ProblemText problem={problem} />}
    </Dialog>
  );
}
