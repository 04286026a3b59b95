// What pages with something to take away or to erase share.
(() => {
  "use strict";
  window.sobreTakeaway = {
    download(name, type, text) {
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([text], { type: type + ";charset=utf-8" }));
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10000);
    },
    // Asks in the page, in its language; the button that says yes has the value "yes".
    confirm(dialog, then) {
      dialog.returnValue = "";
      dialog.onclose = () => dialog.returnValue === "yes" && then();
      dialog.showModal();
    }
  };
})();
