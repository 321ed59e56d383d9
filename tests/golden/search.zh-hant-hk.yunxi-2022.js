"yunxi-2022"
{
 "name": "雲溪鎮政府工作報告（2022年）",
 "date": "2022-01-18",
 "lang": "zh-Hant-HK",
 "other": "en",
 "records": [
  [ "p0-1", "", "各位代表：",
   "Fellow deputies,"
  ],
  [ "p0-2", "",
   "現在，我代表雲溪鎮人民政府報告工作，請予審議。",
   "On behalf of the People’s Government of Yunxi Town, I now report on our work."
  ],
  [ "h1", "1",
   "2021年工作回顧",
   "A review of 2021"
  ],
  [ "p1-1", "1",
   "過去一年，全鎮踐行「雙城」戰略，財政總收入4464萬元，增長30.26%。我們認真做到「兩個維護」。",
   "Last year, the town carried out the Twin Towns strategy; revenue was 44.64 million yuan, up 30.26 percent. We upheld the Two Upholds."
  ],
  [ "p1-2", "1",
   "數據來自鎮財政所，A<B&C「7+2」。",
   "The data are from the town’s finance office, A<B&C, “7+2”."
  ],
  [ "p1-3", "1",
   "各位代表！成績來之不易。下面是短板：",
   "Fellow deputies,"
  ],
  [ "p1-4", "1",
   "對此，我們要認真解決。", ""
  ],
  [ "h1-1", "1-1",
   "經濟發展實現「半年紅」",
   "The economy did well"
  ],
  [ "p1-1-1", "1-1",
   "茶花種植面積擴大，雲溪茶花節接待遊客3萬人次。茶花銷往各地。工作有三項：",
   "The camellia fields grew, and the Camellia Festival received 30,000 visitors, selling camellias everywhere."
  ],
  [
   "p1-1-2-i1-1", "1-1",
   "茶花種植300畝；",
   "300 mu of camellias;"
  ],
  [
   "p1-1-2-i2-1", "1-1",
   "枇杷種植500畝。", ""
  ],
  [
   "p1-1-2-i2-2-i1-1", "1-1", "早熟200畝；", ""
  ],
  [
   "p1-1-2-i2-2-i2-1", "1-1", "晚熟300畝。", ""
  ],
  [
   "p1-1-3-i1-1", "1-1", "清潔家園；", ""
  ],
  [
   "p1-1-3-i2-1", "1-1", "平安家園。", ""
  ],
  [ "h1-1-1", "1-1", "重點項目",
   "Key projects"
  ],
  [ "p1-1-1-1", "1-1", "項目進度見下表。", ""
  ],
  [
   "p1-1-1-2-c1", "1-1", "項目", "Project"
  ],
  [
   "p1-1-1-2-c2", "1-1", "數量", "Number"
  ],
  [
   "p1-1-1-2-c3", "1-1", "進度", ""
  ],
  [
   "p1-1-1-2-c4", "1-1", "鄉村道路",
   "Country roads"
  ],
  [
   "p1-1-1-2-c5", "1-1", "3條", "3"
  ],
  [
   "p1-1-1-2-c6", "1-1", "完成", ""
  ],
  [
   "p1-1-1-2-c7", "1-1", "水庫", ""
  ],
  [
   "p1-1-1-2-c8", "1-1", "1座", ""
  ],
  [
   "p1-1-1-2-c9", "1-1", "在建", ""
  ],
  [ "p1-1-1-3", "1-1", "雲溪鎮的茶山",
   "The tea hills of Yunxi Town"
  ],
  [ "h1-1-2", "1-1", "招商引資",
   "Investment"
  ],
  [ "p1-1-2-1", "1-1",
   "簽約項目5個，總投資1.41億元。", ""
  ],
  [ "h1-2", "1-2", "農村環境換新顏",
   "A new countryside"
  ],
  [ "p1-2-1", "1-2",
   "詳見縣政府公報。頭髮、發展、皇后、前後，里程碑在這裏。", ""
  ],
  [ "h1-3", "1-3", "產業層次不高",
   "Weak industries"
  ],
  [ "p1-3-1", "1-3", "企業少。規模小。", ""
  ],
  [ "h2", "2",
   "2022年工作安排",
   "Plans for 2022"
  ],
  [ "p2-1", "2",
   "今年的目標是創建國家5A級景區。",
   "This year’s goal is a 5A-level scenic area."
  ],
  [ "p2-2", "2",
   "要抓好茶花節，辦好「最多跑一次」改革。",
   "We will do the Camellia Festival and At Most One Visit well."
  ],
  [ "p2-3", "2",
   "指羣眾辦事最多上門一次。", ""
  ],
  [ "p3-1", "closing",
   "各位代表！讓我們團結奮鬥！", ""
  ]
 ]
}
