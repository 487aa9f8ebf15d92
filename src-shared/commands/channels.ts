/** Channels that a project may have without anybody describing them: their names in both languages, and the icon each begins with. */
import { translator } from '../i18n';
import type { Id, Language } from '../model/fields';
import type { Channel } from '../model/library';
import { nameKey } from '../model/names';
import { bySiblingOrder } from '../model/order';
import type { Snapshot } from '../model/snapshot';

interface ShippedChannel {
  readonly key: 'store' | 'phone' | 'app' | 'web' | 'email' | 'chat' | 'messages' | 'social' | 'inPerson' | 'video' | 'post' | 'advertising' | 'kiosk' | 'bot' | 'event' | 'delivery';
  /** One of the icons that a channel may have. */
  readonly icon: string;
  /** What people also call it, in either language. */
  readonly also: readonly string[];
}

/** In the order in which they are offered. */
export const SHIPPED_CHANNELS: readonly ShippedChannel[] = [
  { key: 'web', icon: 'globe', also: ['web', 'site', 'web site', 'web page', 'página web', 'página', 'sitio web', 'online', 'en línea'] },
  { key: 'app', icon: 'smartphone', also: ['app', 'mobile', 'aplicación', 'aplicación móvil', 'móvil'] },
  { key: 'email', icon: 'mail', also: ['e-mail', 'mail', 'email', 'correo', 'correo electrónico'] },
  { key: 'phone', icon: 'phone', also: ['call', 'telephone', 'call centre', 'call center', 'llamada', 'contact center', 'centro de llamadas'] },
  { key: 'chat', icon: 'message-circle', also: ['live chat', 'webchat', 'chat en vivo'] },
  { key: 'messages', icon: 'message-square', also: ['sms', 'text message', 'whatsapp', 'mensaje', 'mensajes', 'mensaje de texto'] },
  { key: 'social', icon: 'share-2', also: ['social', 'social networks', 'redes', 'rrss'] },
  { key: 'store', icon: 'store', also: ['shop', 'branch', 'outlet', 'local', 'sucursal', 'oficina', 'punto de venta'] },
  { key: 'inPerson', icon: 'users', also: ['face to face', 'visit', 'presencial', 'cara a cara', 'visita'] },
  { key: 'video', icon: 'video', also: ['video', 'vídeo', 'video meeting', 'videoconferencia', 'reunión por vídeo'] },
  { key: 'post', icon: 'file-text', also: ['letter', 'mailing', 'paper', 'carta', 'papel', 'correo ordinario'] },
  { key: 'advertising', icon: 'megaphone', also: ['ads', 'ad', 'advert', 'anuncio', 'anuncios', 'campaña'] },
  { key: 'kiosk', icon: 'monitor', also: ['terminal', 'self-service', 'cajero', 'atm', 'tótem', 'autoservicio'] },
  { key: 'bot', icon: 'bot', also: ['bot', 'virtual assistant', 'asistente virtual'] },
  { key: 'event', icon: 'calendar-days', also: ['fair', 'trade fair', 'feria'] },
  { key: 'delivery', icon: 'truck', also: ['courier', 'shipping', 'reparto', 'mensajería', 'envío'] },
];

const nameIn = ({ key }: ShippedChannel, language: Language): string => translator(language)(`channel.${key}`);

/** The shipped channels under every name they have in either language. */
const SHIPPED_BY_NAME: ReadonlyMap<string, ShippedChannel> = new Map(
  [...SHIPPED_CHANNELS].reverse().flatMap((channel) => [...channel.also, nameIn(channel, 'en'), nameIn(channel, 'es')].map((name) => [nameKey(name), channel])),
);

/** A channel of the project, or one that it may have: then `id` is `null`. */
export interface KnownChannel {
  readonly id: Id | null;
  readonly title: string;
  readonly icon: string;
}

const inOrder = (snapshot: Snapshot): Channel[] => [...snapshot.ofKind('channel')].sort(bySiblingOrder);
const known = ({ id, title, icon }: Channel): KnownChannel => ({ id, title, icon });

/** The shipped channel in the project's words, as the project's own where it has it, under any of its names. */
function offered(shipped: ShippedChannel, channels: readonly Channel[], language: Language): KnownChannel {
  const own = channels.find(({ title }) => SHIPPED_BY_NAME.get(nameKey(title)) === shipped);
  return own ? known(own) : { id: null, title: nameIn(shipped, language), icon: shipped.icon };
}

/** The channels of the project in their order, then those it may have. */
export function knownChannels(snapshot: Snapshot, language: Language): readonly KnownChannel[] {
  const channels = inOrder(snapshot);
  const rest = SHIPPED_CHANNELS.map((shipped) => offered(shipped, channels, language)).filter(({ id }) => id === null);
  return [...channels.map(known), ...rest];
}

/** The channel of this name: the project's own first, then a shipped one under any name in either language. */
export function channelNamed(snapshot: Snapshot, name: string, language: Language): KnownChannel | null {
  const key = nameKey(name);
  if (key === '') return null;
  const channels = inOrder(snapshot);
  const own = channels.find(({ title }) => nameKey(title) === key);
  if (own) return known(own);
  const shipped = SHIPPED_BY_NAME.get(key);
  return shipped ? offered(shipped, channels, language) : null;
}

/** A channel and what is said to be in it: `web: checkout`. */
export interface InChannel {
  readonly channel: KnownChannel | null;
  readonly name: string;
}

/**
 * Takes the channel off the beginning of a touchpoint's name. What stands before the colon and is no channel is part of the name; a channel
 * alone is a touchpoint of that name in that channel.
 */
export function splitChannel(snapshot: Snapshot, name: string, language: Language): InChannel {
  const [, before = '', after = ''] = /^([^:]{1,60}):(.*)$/u.exec(name) ?? [];
  const channel = channelNamed(snapshot, before, language);
  if (channel) return { channel, name: after.trim() || channel.title };
  return { channel: channelNamed(snapshot, name, language), name };
}
