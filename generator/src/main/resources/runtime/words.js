// Words as search and certificate compare them: no accents, no capitals, ligatures taken apart. The class
// Words of the generator does the same.
window.sobreWords = text =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .match(/[\p{L}\p{N}]+/gu) || [];
