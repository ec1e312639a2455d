/** Search engines, by host. From each engine's own address, read on 2026-11-27; a host below one of these is another service. */
const HOSTS: ReadonlySet<string> = new Set([
  "baidu.com",
  "bing.com",
  "duckduckgo.com",
  "html.duckduckgo.com",
  "lite.duckduckgo.com",
  "ecosia.org",
  "kagi.com",
  "lilo.org",
  "mojeek.com",
  "naver.com",
  "search.naver.com",
  "qwant.com",
  "lite.qwant.com",
  "search.brave.com",
  "search.yahoo.com",
  "search.yahoo.co.jp",
  "startpage.com",
  "swisscows.com",
  "ya.ru",
  "yandex.com",
  "yandex.ru",
]);

/** One engine has a host in each country: `google.fr`, `google.co.uk`, `google.com.br`. */
const IN_COUNTRIES = /^google\.(com|[a-z]{2}|com?\.[a-z]{2})$/;

export function isSearchEngine(host: string): boolean {
  const name = host.replace(/^(www|[a-z]{2})\./, "");
  return HOSTS.has(host) || HOSTS.has(name) || IN_COUNTRIES.test(host.replace(/^www\./, ""));
}
