/** Cyrillic as passports write it (ICAO 9303), plain; Greek by ISO 843, with the pairs that stand for one sound. */
const LETTERS: Record<string, string> = {
  ...table(
    'а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts',
  ),
  ...table('ч ch ш sh щ shch ъ - ы y ь - э e ю iu я ia і i ї i є e ґ g ў u ј j љ lj њ nj ћ c ђ dj џ dz'),
  ...table('ντ nd μπ mb γκ ng γγ ng τσ ts τζ tz ου u αι e ει i οι i υι i αυ av ευ ev'),
  ...table(
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s τ t υ y φ f χ ch ψ ps ω o',
  ),
};

/** Kana by Hepburn; a small vowel takes the place of the one before it, `ー` only draws it out. */
const KANA: Record<string, string> = {
  ...table('ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so'),
  ...table('タ ta チ chi ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho'),
  ...table('マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n'),
  ...table('ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do'),
  ...table('バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ vu ー - ッ - ・ -'),
};

const SMALL_KANA: Record<string, string> = table('ァ a ィ i ゥ u ェ e ォ o ャ ya ュ yu ョ yo');

/** Pairs of a sign and what it says, `-` for nothing. */
function table(written: string): Record<string, string> {
  const parts = written.split(' ');
  const entries = Array.from({ length: parts.length / 2 }, (_, n): [string, string] => [
    parts[2 * n] ?? '',
    parts[2 * n + 1]?.replace('-', '') ?? '',
  ]);
  return Object.fromEntries(entries);
}

export { KANA, LETTERS, SMALL_KANA };
