// Service worker. The build puts two constants before it: "current", the digest of each part by its
// id, and "folders", those of the languages, the longest first.
// A cache is one part as it was downloaded; its name is "sobre", scope, part and digest.
// What is kept and current comes from the device, without asking the network. What is outdated comes
// from the network, and from the device where there is none; so does the page that tells what is new.
// Nothing is downloaded here in order to be kept.
const scope = registration.scope;

async function kept(address, outdatedToo) {
  for (const name of await caches.keys()) {
    const [mark, place, part, digest] = name.split(" ");
    if (mark === "sobre" && place === scope && (outdatedToo || current[part] === digest)) {
      const found = await (await caches.open(name)).match(address);
      if (found) {
        // A copy, since browsers refuse to show what a server has redirected.
        return new Response(found.body, found);
      }
    }
  }
}

async function absent(address) {
  const near = folders.filter(folder => address.startsWith(scope + folder));
  for (const folder of [...near, ...folders]) {
    const page = scope + folder + "offline.html";
    if (await kept(page, true)) {
      return Response.redirect(page + "#absent");
    }
  }
  return Response.error();
}

async function answer(request) {
  const address = request.url.replace(/[?#].*/, "").replace(/\/$/, "/index.html");
  // Names of other files than pages carry their digest.
  const page = request.mode === "navigate";
  try {
    const found = !address.endsWith("/offline.html") && (await kept(address, !page));
    return found || (await fetch(request));
  } catch (offline) {
    return (await kept(address, true)) || (page ? absent(address) : Response.error());
  }
}

addEventListener("fetch", event => {
  const { request } = event;
  // A page that is not shown is being downloaded, and must not be the copy that is there.
  const shown = request.mode === "navigate" || !request.url.endsWith(".html");
  if (shown && request.method === "GET" && request.url.startsWith(scope) && !request.headers.has("range")) {
    event.respondWith(answer(request));
  }
});

addEventListener("install", () => skipWaiting());

// Parts that the course no longer has.
addEventListener("activate", event =>
  event.waitUntil(
    caches.keys().then(names =>
      Promise.all(
        names.map(name => {
          const [mark, place, part] = name.split(" ");
          return mark === "sobre" && place === scope && !current[part] && caches.delete(name);
        })
      )
    )
  )
);
