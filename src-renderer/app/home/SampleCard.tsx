/** A sample: a complete project that opens as a copy of one's own. */
import { useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { TEMPLATE_PATH, type TemplateInfo } from '../../../src-shared/host';
import { useAnnouncedId } from '../../ui/button';
import { useWords } from '../../ui/words';
import { useProgram } from '../context';
import { Picture } from './Picture';

export function SampleCard({ sample }: { readonly sample: TemplateInfo }): ReactNode {
  const program = useProgram();
  const words = useWords();
  const [opening, setOpening] = useState(false);
  const id = useAnnouncedId();

  const open = async (): Promise<void> => {
    setOpening(true);
    const problem = await program.create({ template: sample.id, language: sample.language, title: sample.title });
    setOpening(false);
    if (problem) program.notices.show({ tone: 'error', title: words(`error.${problem}.title`), text: words(`error.${problem}.text`) });
  };

  return (
    <li className="cx-project">
      <AriaButton id={id} className="cx-project-open" isPending={opening} onPress={() => void open()}>
        <Picture path={TEMPLATE_PATH + sample.id} modified={0} />
        <span className="cx-project-title" lang={sample.language}>
          {sample.title}
        </span>
        <span className="cx-project-meta" lang={sample.language}>
          {sample.description}
        </span>
      </AriaButton>
    </li>
  );
}
