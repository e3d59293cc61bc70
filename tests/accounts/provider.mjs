// A certified OpenID Connect provider for the tests. It believes whoever says who they are.
//
// Started with one argument, JSON: { port, clients: [...], accounts: { subject: { claim: value } } }
// Writes "ready" when it serves, and ends when its standard input does.

import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const installed = createRequire(new URL("../../requirements/oidc/package.json", import.meta.url));
const { Provider } = await import(pathToFileURL(installed.resolve("oidc-provider")));

const { port, clients, accounts } = JSON.parse(process.argv[2]);

const provider = new Provider(`http://localhost:${port}`, {
  clients,
  claims: { openid: ["sub"], cpr: ["cpr"] },
  acrValues: ["substantial"],
  pkce: { required: () => true },
  // Claims in the ID token itself for the client that asks so by name; the other must look in userinfo.
  conformIdTokenClaims: true,
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id, ...accounts[id] }) }),
  interactions: { url: (_, interaction) => `/log-in/${interaction.uid}` },
  features: { devInteractions: { enabled: false } },
  cookies: { keys: ["for the tests only"] },
  ttl: { Interaction: 600, Session: 600, Grant: 600, IdToken: 600, AccessToken: 600, AuthorizationCode: 60 },
});

const PAGE = `<!doctype html><html lang="da"><title>Test-ID</title><main><h1>Test-ID</h1>
<form method="post"><label>Hvem er du? <input name="who"></label><button>Fortsæt</button>
<button name="cancel" value="1">Afbryd</button></form></main></html>`;

provider.use(async (ctx, next) => {
  if (!ctx.path.startsWith("/log-in/")) {
    return next();
  }
  if (ctx.method === "GET") {
    ctx.type = "html";
    ctx.body = PAGE;
    return undefined;
  }
  const typed = new URLSearchParams(Buffer.concat(await ctx.req.toArray()).toString());
  const { params } = await provider.interactionDetails(ctx.req, ctx.res);
  const accountId = typed.get("who");
  let result = { error: "access_denied" };
  if (!typed.has("cancel")) {
    const grant = new provider.Grant({ accountId, clientId: params.client_id });
    grant.addOIDCScope(params.scope);
    result = { login: { accountId, acr: "substantial" }, consent: { grantId: await grant.save() } };
  }
  return provider.interactionFinished(ctx.req, ctx.res, result);
});

provider.listen(port, "127.0.0.1", () => console.log("ready"));
process.stdin.on("end", () => process.exit(0)).resume();
