/** What all boards of the project share of the client: logo and colours. */
import type { ReactNode } from 'react';
import './brand.css';
import { setProjectLogo } from '../../../src-shared/commands/project';
import { PROJECT_ID } from '../../../src-shared/model/project';
import { useRecord } from '../../session/react';
import { useWords } from '../../ui/words';
import { BrandColours } from './BrandColours';
import { useEdits } from './edits';
import { ImageField } from './ImageField';

export function ProjectBrand(): ReactNode {
  const words = useWords();
  const edits = useEdits();
  const logo = useRecord('project', PROJECT_ID)?.logo ?? null;
  return (
    <section className="brand" aria-labelledby="brand-heading">
      <h3 id="brand-heading" className="brand-heading" tabIndex={-1} data-brand-start>
        {words('brand.title')}
      </h3>
      <ImageField label={words('brand.logo')} hint={words('brand.logo.hint')} image={logo} onChange={(image) => edits.run(setProjectLogo, { logo: image })} />
      <BrandColours />
    </section>
  );
}
