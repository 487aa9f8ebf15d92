/** The small picture of an item: its channel's icon where it has one. */
import type { ReactNode } from 'react';
import { icon as drawn, channelIcon } from '../../../src-shared/layout/icons';
import type { Channel } from '../../../src-shared/model/library';
import type { LibraryItem } from '../../../src-shared/model/library-references';
import { PALETTES } from '../../../src-shared/scene/palettes';
import { usePictureAddress } from '../../session/picture-address';
import { useRecord } from '../../session/react';
import { useTheme } from '../../ui/theme';

const NAMES = { persona: 'smile', audience: 'users', touchpoint: 'map-pin', team: 'users', system: 'server' } as const;

/** One of the icons that boards draw, as they draw it. */
export function BoardIcon({ name, size = 16 }: { readonly name: string; readonly size?: number }): ReactNode {
  return (
    <svg className="cx-icon" width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={2} strokeLinecap="round" strokeLinejoin="round" aria-hidden>
      <path d={drawn(channelIcon(name), 0, 0, 24, 'ink').d} />
    </svg>
  );
}

function ChannelIcon({ channel }: { readonly channel: Channel }): ReactNode {
  const address = usePictureAddress(channel.image);
  return address ? <img className="library-own-icon" src={address} alt="" /> : <BoardIcon name={channel.icon} />;
}

export function ItemIcon({ item }: { readonly item: LibraryItem }): ReactNode {
  const palette = PALETTES[useTheme()];
  const channel = useRecord('channel', item.kind === 'touchpoint' ? item.channel : null);
  if (item.kind === 'channel') return <ChannelIcon channel={item} />;
  if (channel) return <ChannelIcon channel={channel} />;
  if (item.kind === 'team' && item.tint !== null) {
    return <span className="library-tint" aria-hidden style={{ background: palette[`tint${item.tint as 1}`], borderColor: palette[`tint${item.tint as 1}Edge`] }} />;
  }
  return <BoardIcon name={NAMES[item.kind]} />;
}
