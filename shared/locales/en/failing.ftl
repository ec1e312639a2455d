# Cues that have not been able to play for some visits. “Never”: as far as is known, they were not able to before either.

failing-label = Cues that cannot play
failing-chapter = Chapters no longer work on { $site }.
failing-chapter-never = Chapters do not work on { $site }.
failing-pace = The pace can no longer be told on { $site }.
failing-pace-never = The pace cannot be told on { $site }.
failing-episode = The end of an episode is no longer seen on { $site }.
failing-episode-never = The end of an episode is not seen on { $site }.
failing-autoplay = Autoplay can no longer be held on { $site }.
failing-autoplay-never = Autoplay cannot be held on { $site }.
failing-why-feed = In the last { $visits } visits that could tell, since { $day }, Escale found no feed that goes on there. The site may have changed how its pages are built.
failing-why-media = In the last { $visits } visits that could tell, since { $day }, what played there was out of Escale’s reach, for example in a frame of another site.
failing-what = Planned time and the day’s minutes work on every page, so they can take its place; a new version of Escale may know the site again. This message goes away by itself once it works.
failing-change = Change what happens on { $site }
