// A platform may show the course in a sandbox where no form can be submitted: the browser then drops the click on
// the button without an event. Here the click itself tells the form, so that answers count there too.
(() => {
  "use strict";
  document.addEventListener("click", event => {
    const button = event.target.closest("button");
    const form = button && button.type === "submit" && button.form;
    if (!form) {
      return;
    }
    event.preventDefault();
    const dialog = form.closest("dialog");
    if (dialog) {
      dialog.close(button.value);
    } else if (form.reportValidity()) {
      form.dispatchEvent(
        new SubmitEvent("submit", { bubbles: true, cancelable: true, submitter: button })
      );
    }
  });
})();
