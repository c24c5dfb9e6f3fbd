// Puts a file into the fragment of an address, which browsers send to nobody, and takes it out.
const PREFIX = "#file=";

export async function toFragment(file) {
  const packed = new Blob([JSON.stringify(file)]).stream().pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  let text = "";
  for (let i = 0; i < bytes.length; i += 4096) text += String.fromCharCode(...bytes.subarray(i, i + 4096));
  return PREFIX + btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

export function carriesFile(fragment) {
  return fragment.startsWith(PREFIX);
}

// The file in a fragment; nothing where there is none. Throws where it is damaged or too large.
export async function fromFragment(fragment, limit) {
  if (!carriesFile(fragment)) return undefined;
  const text = atob(fragment.slice(PREFIX.length).replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  const parts = [];
  let size = 0;
  for await (const part of chunks(unpacked.getReader())) {
    size += part.length;
    if (size > 2 * limit) throw new RangeError("too large");
    parts.push(part);
  }
  const file = JSON.parse(await new Blob(parts).text());
  return { name: String(file.name ?? ""), text: String(file.text ?? "") };
}

async function* chunks(reader) {
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}
