# Des signaux d’arrêt qui n’ont pas pu jouer depuis quelques visites. « never » : autant qu’on sache, ils ne le pouvaient pas avant non plus.

failing-label = Signaux d’arrêt qui ne peuvent pas jouer
failing-chapter = Les chapitres ne fonctionnent plus sur { $site }.
failing-chapter-never = Les chapitres ne fonctionnent pas sur { $site }.
failing-pace = Le rythme ne peut plus être mesuré sur { $site }.
failing-pace-never = Le rythme ne peut pas être mesuré sur { $site }.
failing-episode = La fin d’un épisode n’est plus vue sur { $site }.
failing-episode-never = La fin d’un épisode n’est pas vue sur { $site }.
failing-autoplay = La lecture automatique ne peut plus être retenue sur { $site }.
failing-autoplay-never = La lecture automatique ne peut pas être retenue sur { $site }.
failing-why-feed = Lors des { $visits } dernières visites qui permettaient d’en juger, depuis le { $day }, Escale n’y a trouvé aucun fil qui continue. Le site a peut-être changé la construction de ses pages.
failing-why-media = Lors des { $visits } dernières visites qui permettaient d’en juger, depuis le { $day }, ce qui y était lu restait hors de portée d’Escale, par exemple dans un cadre d’un autre site.
failing-what = Le temps prévu et les minutes du jour fonctionnent sur toutes les pages et peuvent prendre sa place ; une nouvelle version d’Escale reconnaîtra peut-être le site. Ce message disparaît de lui-même dès que cela fonctionne.
failing-change = Changer ce qui se passe sur { $site }
