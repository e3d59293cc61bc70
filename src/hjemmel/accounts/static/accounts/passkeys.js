// Passkeys: ask the server what is to be signed, let the browser sign, and send the form with the answer.
(function () {
  "use strict";

  const supported =
    window.PublicKeyCredential &&
    PublicKeyCredential.parseCreationOptionsFromJSON &&
    PublicKeyCredential.parseRequestOptionsFromJSON;

  const ways = {
    get: (options) =>
      navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) }),
    create: (options) =>
      navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }),
  };

  async function answer(form) {
    const asked = await fetch(form.dataset.ask, {
      method: "POST",
      headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
      redirect: "error",
    });
    if (!asked.ok) {
      throw new Error(String(asked.status));
    }
    const credential = await ways[form.dataset.passkey]((await asked.json()).publicKey);
    return JSON.stringify(credential);
  }

  document.querySelectorAll("form[data-passkey]").forEach(function (form) {
    const button = form.querySelector("button");
    const problem = form.querySelector("[data-passkey-problem]");
    if (!supported) {
      button.disabled = true;
      form.querySelector("[data-passkey-unsupported]").hidden = false;
      return;
    }
    form.addEventListener("submit", async function (event) {
      event.preventDefault();
      problem.hidden = true;
      button.disabled = true;
      try {
        form.elements.credential.value = await answer(form);
        form.submit(); // without the event, so not around again
      } catch {
        // Cancelled, timed out, or the server said no: the browser does not tell which.
        problem.hidden = false;
        button.disabled = false;
        button.focus();
      }
    });
  });
})();
