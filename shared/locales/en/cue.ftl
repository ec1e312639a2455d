# Stopping cues. `spent` and `planned` are durations, already written out.

cue-eyebrow-chapter = End of chapter { $chapter }
cue-eyebrow-planned-time = Planned time reached
cue-eyebrow-episode = The end of what you watched
cue-eyebrow-autoplay = This was about to play by itself
cue-eyebrow-night = It is { $time }: your night has begun
cue-eyebrow-budget = Today’s minutes are spent
cue-eyebrow-pace = { $count ->
    [one] One new thing in the last minute
   *[other] { $count } new things in the last minute
}
cue-eyebrow-ask = Back on a site you watch
cue-title-intention = Your intention: “{ $intention }”
cue-title-passed = { $site }, without an intention
cue-title-ask = { $site }: what do you need here?
cue-body-minutes = { $spent } here.
cue-body-screens = { $spent } here, { $screens } screens.
cue-body-items = { $spent } here, { $items } items.
cue-body-budget = { $today } today on this site; you wanted { $wanted }.
cue-body-budget-category = { $today } today on sites of this category; you wanted { $wanted }.
cue-body-planned = You had planned { $planned }.
cue-body-ask = Your last visit is over. You can finish here, or say what for.
cue-done = I’m done, close
cue-continue-chapter = One more chapter
cue-continue-planned-time = A few more minutes
cue-continue-episode = One more
cue-continue-autoplay = Yes, play it
cue-continue-night = Stay a while
cue-continue-pace = Go on
cue-continue-ask = Go on without an intention
cue-new-intention = New intention
