// Greets whoever the event names, and says where it ran.
export const handler = async (event, context) => {
  const name = event.name ?? "world";
  console.log(`greeting ${name}`);
  return {
    greeting: `Hello, ${name}!`,
    from: `Node.js ${process.version}`,
    remaining_ms: context.getRemainingTimeInMillis(),
  };
};
