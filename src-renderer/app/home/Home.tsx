/** The start page: begin, go on, and samples to learn from. */
import { FolderOpen, Import as ImportIcon, Plus } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import type { TemplateInfo } from '../../../src-shared/host';
import { interfaceLanguage } from '../../session/home';
import { Button } from '../../ui/button';
import { Skeleton } from '../../ui/states';
import { useWords } from '../../ui/words';
import { ProblemBox } from '../ProblemBox';
import { Settings } from '../Settings';
import { Wordmark } from '../Wordmark';
import { handleIntent } from '../intents';
import { useHome, useProgram, useProgramState } from '../context';
import { Library } from './Library';
import { SampleCard } from './SampleCard';

function Actions(): ReactNode {
  const program = useProgram();
  const words = useWords();
  return (
    <div className="cx-home-actions">
      <Button variant="primary" size="large" icon={Plus} onPress={() => program.show({ type: 'new' })}>
        {words('home.new')}
      </Button>
      <Button size="large" icon={FolderOpen} onPress={() => handleIntent(program, 'openProject')}>
        {words('home.open')}
      </Button>
      <Button size="large" icon={ImportIcon} onPress={() => program.show({ type: 'import', file: null })}>
        {words('home.import')}
      </Button>
    </div>
  );
}

function Loading(): ReactNode {
  const words = useWords();
  return (
    <section className="cx-home-section" aria-busy aria-label={words('home.loading')}>
      <header className="cx-home-head">
        <h2>{words('home.library')}</h2>
      </header>
      <ul className="cx-projects">
        {[0, 1, 2].map((i) => (
          <li key={i} className="cx-project-skeleton">
            <Skeleton height={160} />
            <Skeleton height={16} width={180} />
            <Skeleton height={12} width={120} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Samples({ samples }: { readonly samples: readonly TemplateInfo[] }): ReactNode {
  const words = useWords();
  if (samples.length === 0) return null;
  return (
    <section className="cx-home-section" aria-labelledby="cx-samples">
      <header className="cx-home-head">
        <h2 id="cx-samples">{words('home.samples')}</h2>
        <span className="cx-hint">{words('home.samples.hint')}</span>
      </header>
      <ul className="cx-projects">
        {samples.map((sample) => (
          <SampleCard key={sample.id} sample={sample} />
        ))}
      </ul>
    </section>
  );
}

/** Files are copied, renamed and deleted in other programs: whoever comes back from there sees the folder as it is now. */
function useFolderAsItIs(): void {
  const { home } = useProgram();
  useEffect(() => {
    const look = (): void => {
      if (document.visibilityState === 'visible') void home.refresh();
    };
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [home]);
}

export function Home(): ReactNode {
  useFolderAsItIs();
  const words = useWords();
  const entries = useHome((state) => state.entries);
  const templates = useHome((state) => state.templates);
  const language = useHome(interfaceLanguage);
  const problem = useProgramState((state) => state.problem);
  // The samples in the reader's own language come first.
  const samples = templates.filter((template) => template.sample).sort((a, b) => Number(b.language === language) - Number(a.language === language));

  return (
    <div className="cx-home">
      <header className="cx-home-bar">
        <Wordmark />
        <Settings />
      </header>
      <main className="cx-home-main">
        <div className="cx-home-hero">
          <h1>{words('home.tagline')}</h1>
          <Actions />
        </div>
        {problem && <ProblemBox problem={problem} />}
        {entries ? <Library entries={entries} /> : <Loading />}
        <Samples samples={samples} />
      </main>
    </div>
  );
}
