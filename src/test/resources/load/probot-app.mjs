// A Probot app that does nothing but keep each delivery in memory, to be measured beside Plimsoll.
import { createServer } from "node:http";
import { createNodeMiddleware, createProbot } from "probot";

const kept = [];
const app = (probot) => {
  probot.on("pull_request", (context) => {
    kept.push(context.payload);
  });
};
const middleware = await createNodeMiddleware(app, {
  probot: createProbot(),
  webhooksPath: "/api/github/webhooks",
});
const server = createServer((request, response) => middleware(request, response));
server.listen(0, "127.0.0.1", () => {
  console.log(`listening at http://127.0.0.1:${server.address().port}`);
});
