# What brought the person here, when they care to say.

trigger-wish = Something precise
trigger-habit = Habit
trigger-boredom = Boredom
trigger-stress = Stress
trigger-notification = A notification
trigger-message = A message
trigger-work = Work
