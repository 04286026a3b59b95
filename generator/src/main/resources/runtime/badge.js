// The badge of a learner who has passed: the page holds it but for what only the learner's browser knows.
(() => {
  "use strict";

  // The code names the certificate, so its bytes make the id of the badge: as a UUID of version 8 (RFC 9562).
  function idOf(code) {
    const bytes = [...code.replace(/-/g, "")].slice(-16).map(digit => digit.charCodeAt(0));
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = bytes.map(byte => byte.toString(16).padStart(2, "0")).join("");
    return "urn:uuid:" + hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  // The JSON of the badge; the date is a day, the score 0 to 100.
  window.sobreBadge = ({ name, date, score, code }) => {
    const { "@context": context, ...badge } = JSON.parse(document.getElementById("sobre-badge").textContent);
    const subject = badge.credentialSubject;
    const [result] = subject.result;
    result.resultDescription = subject.achievement.resultDescription[0].id;
    result.value = String(score);
    subject.identifier = [{ type: "IdentityObject", identityHash: name, identityType: "name", hashed: false }];
    const filled = { "@context": context, id: idOf(code), validFrom: date + "T00:00:00Z", ...badge };
    return JSON.stringify(filled, null, 2);
  };
})();
