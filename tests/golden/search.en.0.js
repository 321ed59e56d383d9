"en/0"
[
 "Yunxi Town: Report on the Work of the Government, 2022",
 "Fellow deputies,",
 "On behalf of the People’s Government of Yunxi Town, I now report on our work.",
 "I. A review of 2021",
 "Last year, the town carried out the Twin Towns strategy; revenue was 44.64 million yuan, up 30.26 percent. We upheld the Two Upholds.",
 "The data are from the town’s finance office, A<B&C, “7+2”.",
 "Fellow deputies,", "",
 "1. The economy did well",
 "The camellia fields grew, and the Camellia Festival received 30,000 visitors, selling camellias everywhere.",
 "300 mu of camellias;", "", "", "", "", "",
 "1. Key projects", "", "Project", "Number", "",
 "Country roads", "3", "", "", "", "",
 "The tea hills of Yunxi Town",
 "2. Investment", "",
 "2. A new countryside", "",
 "1. Weak industries", "",
 "II. Plans for 2022",
 "This year’s goal is a 5A-level scenic area.",
 "We will do the Camellia Festival and At Most One Visit well.", "", ""
]
