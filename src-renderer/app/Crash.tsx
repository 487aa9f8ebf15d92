/** The last resort: a component threw. Says what was kept and offers to go on. */
import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button';
import { useWords } from '../ui/words';
import { Mark } from './Wordmark';

export function FullPage({ title, text, action }: { readonly title: string; readonly text: string; readonly action?: { readonly label: string; readonly run: () => void } }): ReactNode {
  return (
    <main className="cx-full" role="alert">
      <Mark size={40} />
      <h1>{title}</h1>
      <p>{text}</p>
      {action && (
        <Button variant="primary" size="large" onPress={action.run}>
          {action.label}
        </Button>
      )}
    </main>
  );
}

function Crashed(): ReactNode {
  const words = useWords();
  return <FullPage title={words('error.crash.title')} text={words('error.crash.text')} action={{ label: words('ui.reload'), run: () => window.location.reload() }} />;
}

export class CrashBoundary extends Component<{ readonly children: ReactNode }, { readonly crashed: boolean }> {
  override readonly state = { crashed: false };

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true };
  }

  override render(): ReactNode {
    return this.state.crashed ? <Crashed /> : this.props.children;
  }
}
