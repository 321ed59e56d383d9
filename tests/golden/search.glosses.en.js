"glosses/en"
[
 "Two things to uphold.",
 "The flower of Yunxi.", "每年三月的节日。",
 "One trip at most to get a matter done.",
 "The top rank of scenic areas.",
 "A town <in the hills> & by the water."
]
