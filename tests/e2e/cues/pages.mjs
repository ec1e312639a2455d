/** The pages of the matrix: built with the libraries that real sites use, served as `<page>.<anything>.pages.localhost`. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { playlist, segment } from "../harness/hls.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What each page offers: a feed to scroll, clips to turn, or a series to watch. */
export const PAGES = {
  growing: "feed",
  "infinite-scroll": "feed",
  "virtual-list": "feed",
  "nested-scroller": "feed",
  "clip-pager": "clips",
  "video-element": "series",
  "video-js": "series",
  plyr: "series",
  "hls-js": "series",
  "shadow-player": "series",
  "own-frame": "series",
  "framed-player": "framed",
};

async function bundle(name) {
  const made = await build({
    root: at("../../.."),
    configFile: false,
    publicDir: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: { write: false, lib: { entry: at(`./pages/${name}.js`), formats: ["iife"], name: "page" } },
  });
  return [made].flat()[0].output[0].code;
}

/** Answers requests of `*.pages.localhost`; false for what is not theirs. */
export async function servePages() {
  const names = Object.keys(PAGES);
  const scripts = new Map();
  for (const name of names) scripts.set(name, await bundle(name));
  const html = readFileSync(at("./page.html"));
  const css = readFileSync(at("./matrix.css"));
  return (response, host, pathname) => {
    if (!host.endsWith(".pages.localhost")) return false;
    const send = (type, body) => response.writeHead(200, { "content-type": type }).end(body);
    if (pathname === "/built.js") send("text/javascript; charset=utf-8", scripts.get(host.split(".")[0]) ?? "");
    else if (pathname === "/matrix.css") send("text/css; charset=utf-8", css);
    else if (pathname === "/list.m3u8") send("application/vnd.apple.mpegurl", playlist(70));
    else if (pathname.startsWith("/segment-")) send("audio/aac", segment(Number.parseInt(pathname.slice(9), 10)));
    else if (pathname.startsWith("/page-")) send("text/html; charset=utf-8", items(Number(pathname.slice(6))));
    else send("text/html; charset=utf-8", html);
    return true;
  };
}

const items = (page) =>
  Array.from({ length: 8 }, (_, at) => `<article class="item"><h2>Item ${page * 8 + at}</h2></article>`).join("");
