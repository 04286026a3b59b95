// The launch page: looks for an LMS, shows the course in the frame, tells the learner what becomes of the answers,
// and ends the visit. Only pagehide and visibilitychange end it: browsers and hosts may forbid unload.
(() => {
  "use strict";
  const config = JSON.parse(document.getElementById("sobre-config").textContent);
  const outline = window.sobreOutline(config, new URLSearchParams(location.search).get("module"));
  const frame = document.querySelector("iframe");
  const notice = document.querySelector("[role=status]");
  const texts = notice.dataset;
  const [mine, notMine, leave] = ["claim", "drop", "leave"].map(name => document.querySelector("[data-do=" + name + "]"));
  const base = decodeURI(new URL(".", location.href).pathname);
  const connectors = window.sobreConnectors;
  const session = window.sobreSession(outline, tell, connectors.map(({ learner }) => learner).find(Boolean));
  // How many connectors have not said yet whether the session is open.
  let asked = 0;
  let delay = 0;
  let timer = 0;

  function say(...lines) {
    const text = lines.filter(Boolean).join(" ");
    // What has been said is not said again.
    if (notice.textContent !== text) {
      notice.textContent = text;
    }
    notice.hidden = !text;
  }

  function trouble() {
    if (session.link) {
      return session.refused ? texts.lost : "";
    }
    return asked ? "" : connectors.some(connector => connector.found()) ? texts.closed : texts.absent;
  }

  function tell() {
    const asked = session.strangers().length > 0;
    const what = trouble();
    if (session.readOnly) {
      say(texts.review);
      leave.textContent = texts.leave;
    } else {
      say(what, what && (session.onDevice ? texts.kept : texts.unkept), asked && texts.found);
    }
    mine.hidden = notMine.hidden = !asked;
    again(session.refused);
  }

  // What was refused is sent again with the next answer, and without one after a while.
  function again(needed) {
    if (!needed) {
      clearTimeout(timer);
      timer = delay = 0;
    } else if (!timer) {
      delay = Math.min(2 * delay || 10000, 160000);
      timer = setTimeout(() => {
        timer = 0;
        session.save();
      }, delay);
    }
  }

  // An LMS may come late: it is looked for in ever longer intervals, for a minute and a half.
  function seek(wait) {
    if (session.link || asked) {
      return;
    }
    asked = connectors.length;
    for (const connector of connectors) {
      session.link || connector.start(found => answer(connector, found, wait));
    }
  }

  function answer(connector, found, wait) {
    asked--;
    if (!session.link && found && session.join(connector, found)) {
      joined();
    } else if (!session.link && !asked) {
      connectors.filter(connector => connector.found()).forEach(session.goOnAlone);
      show();
      tell();
      wait < 30000 && setTimeout(seek, wait, 1.5 * wait);
    }
  }

  // The page that is open may show what was done before.
  function joined() {
    show();
    tell();
    frame.contentWindow.dispatchEvent(new StorageEvent("storage"));
  }

  // The lesson where the learner was, as far as that is known.
  function show() {
    if (!frame.src) {
      frame.src = outline.pages.has(session.did.location) ? encodeURI(session.did.location) : outline.home;
    }
  }

  function arrived() {
    let path = "";
    try {
      path = decodeURI(frame.contentWindow.location.pathname);
      frame.title = frame.contentDocument.title;
      // Another site in this frame would be refused, or mistaken for the course.
      for (const link of frame.contentDocument.links) {
        if (link.origin !== location.origin) {
          link.target = "_blank";
          link.rel = "noopener";
        }
      }
    } catch (otherOrigin) {
      return;
    }
    session.arrived(path.startsWith(base) ? path.slice(base.length) : "");
  }

  // The course gives way to a last word, unless answers would be lost with it.
  function farewell() {
    const main = document.createElement("main");
    const word = document.createElement("h1");
    word.textContent = (session.readOnly ? "" : texts.saved + " ") + texts.close;
    word.tabIndex = -1;
    main.append(word);
    frame.replaceWith(main);
    document.querySelector("header").remove();
    word.focus();
    if (window === top && opener) {
      close();
    }
  }

  function end() {
    session.save(() => {
      if (session.link && !session.refused) {
        session.end(true, farewell);
      } else {
        say(trouble(), session.onDevice ? texts.kept : texts.unkept, session.onDevice && texts.close);
      }
    });
  }

  function start() {
    frame.addEventListener("load", arrived);
    seek(250);
    // An LMS that is slow does not keep the course back.
    setTimeout(show, 3000);
    leave.addEventListener("click", end);
    leave.hidden = false;
    for (const button of [mine, notMine]) {
      button.addEventListener("click", () => {
        leave.focus();
        session.claim(button === mine);
      });
    }
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden" || session.refused) {
        session.save();
      }
    });
    addEventListener("pagehide", () => session.end(false));
    addEventListener("online", () => (session.link ? session.refused && session.save() : seek(250)));
    // A page that comes back from the browser's cache has closed its session: open a new one.
    addEventListener("pageshow", event => event.persisted && location.reload());
  }

  // Whether the address of this page, or of one of the LMS around it, asks to see the calls.
  function debugged() {
    return [window, parent, top, opener].some(win => {
      try {
        return win.location.search.includes("sobre-debug");
      } catch (otherOrigin) {
        return false;
      }
    });
  }

  window.sobre = window.sobrePages(outline, session, frame);
  if (debugged()) {
    const script = document.createElement("script");
    script.src = document.querySelector("template").dataset.script;
    script.onload = script.onerror = start;
    document.head.append(script);
  } else {
    start();
  }
})();
