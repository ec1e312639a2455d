# Stopping cues. `spent` and `planned` are durations, already written out.

cue-eyebrow-chapter = End of chapter { $chapter }
cue-eyebrow-planned-time = Planned time reached
cue-eyebrow-ask = Back on a site you watch
cue-title-intention = Your intention: “{ $intention }”
cue-title-passed = { $site }, without an intention
cue-title-ask = { $site }: what do you need here?
cue-body-minutes = { $spent } here.
cue-body-screens = { $spent } here, { $screens } screens.
cue-body-planned = You had planned { $planned }.
cue-body-ask = Your last visit is over. You can finish here, or say what for.
cue-done = I’m done, close
cue-continue-chapter = One more chapter
cue-continue-planned-time = A few more minutes
cue-continue-ask = Go on without an intention
cue-new-intention = New intention
