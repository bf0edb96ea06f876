import { isRomanisable, romanise } from './romanise.ts';
import { slipDistance } from './slip-distance.ts';
import { soundOf } from './sound.ts';

/** How a written form is like a name: a slip of the hand, written by ear, or in another script. */
export type Likeness = 'slip' | 'sound' | 'script';

/** A short name is a letter away from too many words. */
const SHORTEST = 4;
const LATIN = /^[a-z0-9_]+$/;

/** A name of the brand as others are compared with it. */
export interface Name {
  /** As the set says it. */
  written: string;
  /** Folded, without gaps. */
  joined: string;
  /** The same in Latin letters. */
  latin: string;
  sound: string;
}

/** A name to compare with; null when it is too short, or in a script that cannot be read here. */
export function nameOf(written: string, key: string): Name | null {
  const joined = key.replaceAll(' ', '');
  const latin = isRomanisable(joined) ? romanise(joined) : joined;
  return joined.length < SHORTEST || !LATIN.test(latin)
    ? null
    : { written, joined, latin, sound: soundOf(latin) };
}

/** How a form (folded, without gaps) is like a name, or null. The same form is no likeness. */
export function likenessOf(name: Name, form: string): Likeness | null {
  if (form === name.joined || form.length < SHORTEST - 1) return null;
  if (isRomanisable(form) && !isRomanisable(name.joined))
    return soundsLike(name, romanise(form)) ? 'script' : null;
  if (!LATIN.test(form) && !isRomanisable(form)) return null;
  if (form.charAt(0) === name.joined.charAt(0)) {
    const most = slipsAllowed(Math.min(name.joined.length, form.length));
    if (slipDistance(name.joined, form, most) <= most) return 'slip';
  }
  return soundsTheSame(name, isRomanisable(form) ? romanise(form) : form) ? 'sound' : null;
}

function slipsAllowed(length: number): number {
  return length >= 9 ? 2 : 1;
}

/** Another script loses some of the sounds, and adds its own endings. */
function soundsLike(name: Name, latin: string): boolean {
  if (!LATIN.test(latin)) return false;
  const sound = soundOf(latin);
  if (sound === name.sound) return sound.length >= SHORTEST;
  return name.sound.length >= 6 && slipDistance(name.sound, sound, 1) <= 1;
}

/** In the same script a name written by ear still has half of its letters right. */
function soundsTheSame(name: Name, form: string): boolean {
  if (name.sound.length < SHORTEST || soundOf(form) !== name.sound) return false;
  return slipDistance(name.latin, form, Math.floor(name.latin.length / 2)) !== Number.POSITIVE_INFINITY;
}
