/** The shipped icons a channel may have. */
import type { ReactNode } from 'react';
import { Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components';
import { CHANNEL_ICONS } from '../../../src-shared/layout/icons';
import { useWords } from '../../ui/words';
import { BoardIcon } from './ItemIcon';

export function ChannelIconField({ value, onChange }: { readonly value: string; readonly onChange: (icon: string) => void }): ReactNode {
  const words = useWords();
  return (
    <RadioGroup className="cx-field" value={value} onChange={onChange} orientation="horizontal">
      <Label className="cx-label">{words('library.icon')}</Label>
      <div className="library-icons">
        {CHANNEL_ICONS.map((name) => {
          const label = words.maybe(`library.icon.${name}`) ?? name;
          return (
            <RadioField key={name} value={name} aria-label={label}>
              <RadioButton className="library-icon">
                <span title={label}>
                  <BoardIcon name={name} size={18} />
                </span>
              </RadioButton>
            </RadioField>
          );
        })}
      </div>
    </RadioGroup>
  );
}
