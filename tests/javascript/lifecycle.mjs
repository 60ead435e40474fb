// The AWS SDK for JavaScript: create, invoke, update, delete. Prints what it saw as one JSON document.
import { readFileSync } from "node:fs";
import {
  CreateFunctionCommand,
  DeleteFunctionCommand,
  GetFunctionCommand,
  InvokeCommand,
  LambdaClient,
  UpdateFunctionCodeCommand,
  waitUntilFunctionActiveV2,
  waitUntilFunctionUpdatedV2,
} from "@aws-sdk/client-lambda";

const [endpoint, name, first, second] = process.argv.slice(2);
const client = new LambdaClient({
  endpoint,
  region: "us-east-1",
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
});
const invoke = async () => {
  const answer = await client.send(
    new InvokeCommand({ FunctionName: name, Payload: JSON.stringify({ name: "you" }) }),
  );
  return JSON.parse(Buffer.from(answer.Payload).toString());
};

const seen = {};
const created = await client.send(
  new CreateFunctionCommand({
    FunctionName: name,
    Runtime: "nodejs20.x",
    Handler: "app.handler",
    Role: "arn:aws:iam::000000000000:role/r",
    Code: { ZipFile: readFileSync(first) },
  }),
);
seen.created = created.State;
await waitUntilFunctionActiveV2({ client, maxWaitTime: 20, minDelay: 1 }, { FunctionName: name });
seen.first = await invoke();
await client.send(
  new UpdateFunctionCodeCommand({ FunctionName: name, ZipFile: readFileSync(second) }),
);
await waitUntilFunctionUpdatedV2({ client, maxWaitTime: 20, minDelay: 1 }, { FunctionName: name });
seen.second = await invoke();
await client.send(new DeleteFunctionCommand({ FunctionName: name }));
try {
  await client.send(new GetFunctionCommand({ FunctionName: name }));
} catch (error) {
  seen.gone = error.name;
}
console.log(JSON.stringify(seen));
