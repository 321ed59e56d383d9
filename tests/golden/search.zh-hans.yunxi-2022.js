"yunxi-2022"
{
 "name": "云溪镇政府工作报告（2022年）",
 "date": "2022-01-18",
 "lang": "zh-Hans",
 "other": "en",
 "records": [
  [ "p0-1", "", "各位代表：",
   "Fellow deputies,"
  ],
  [ "p0-2", "",
   "现在，我代表云溪镇人民政府报告工作，请予审议。",
   "On behalf of the People’s Government of Yunxi Town, I now report on our work."
  ],
  [ "h1", "1",
   "2021年工作回顾",
   "A review of 2021"
  ],
  [ "p1-1", "1",
   "过去一年，全镇践行“双城”战略，财政总收入4464万元，增长30.26%。我们认真做到“两个维护”。",
   "Last year, the town carried out the Twin Towns strategy; revenue was 44.64 million yuan, up 30.26 percent. We upheld the Two Upholds."
  ],
  [ "p1-2", "1",
   "数据来自镇财政所，A<B&C“7+2”。",
   "The data are from the town’s finance office, A<B&C, “7+2”."
  ],
  [ "p1-3", "1",
   "各位代表！成绩来之不易。下面是短板：",
   "Fellow deputies,"
  ],
  [ "p1-4", "1",
   "对此，我们要认真解决。", ""
  ],
  [ "h1-1", "1-1",
   "经济发展实现“半年红”",
   "The economy did well"
  ],
  [ "p1-1-1", "1-1",
   "茶花种植面积扩大，云溪茶花节接待游客3万人次。茶花销往各地。工作有三项：",
   "The camellia fields grew, and the Camellia Festival received 30,000 visitors, selling camellias everywhere."
  ],
  [
   "p1-1-2-i1-1", "1-1",
   "茶花种植300亩；",
   "300 mu of camellias;"
  ],
  [
   "p1-1-2-i2-1", "1-1",
   "枇杷种植500亩。", ""
  ],
  [
   "p1-1-2-i2-2-i1-1", "1-1", "早熟200亩；", ""
  ],
  [
   "p1-1-2-i2-2-i2-1", "1-1", "晚熟300亩。", ""
  ],
  [
   "p1-1-3-i1-1", "1-1", "清洁家园；", ""
  ],
  [
   "p1-1-3-i2-1", "1-1", "平安家园。", ""
  ],
  [ "h1-1-1", "1-1", "重点项目",
   "Key projects"
  ],
  [ "p1-1-1-1", "1-1", "项目进度见下表。", ""
  ],
  [
   "p1-1-1-2-c1", "1-1", "项目", "Project"
  ],
  [
   "p1-1-1-2-c2", "1-1", "数量", "Number"
  ],
  [
   "p1-1-1-2-c3", "1-1", "进度", ""
  ],
  [
   "p1-1-1-2-c4", "1-1", "乡村道路",
   "Country roads"
  ],
  [
   "p1-1-1-2-c5", "1-1", "3条", "3"
  ],
  [
   "p1-1-1-2-c6", "1-1", "完成", ""
  ],
  [
   "p1-1-1-2-c7", "1-1", "水库", ""
  ],
  [
   "p1-1-1-2-c8", "1-1", "1座", ""
  ],
  [
   "p1-1-1-2-c9", "1-1", "在建", ""
  ],
  [ "p1-1-1-3", "1-1", "云溪镇的茶山",
   "The tea hills of Yunxi Town"
  ],
  [ "h1-1-2", "1-1", "招商引资",
   "Investment"
  ],
  [ "p1-1-2-1", "1-1",
   "签约项目5个，总投资1.41亿元。", ""
  ],
  [ "h1-2", "1-2", "农村环境换新颜",
   "A new countryside"
  ],
  [ "p1-2-1", "1-2",
   "详见县政府公报。头发、发展、皇后、前后，里程碑在这里。", ""
  ],
  [ "h1-3", "1-3", "产业层次不高",
   "Weak industries"
  ],
  [ "p1-3-1", "1-3", "企业少。规模小。", ""
  ],
  [ "h2", "2",
   "2022年工作安排",
   "Plans for 2022"
  ],
  [ "p2-1", "2",
   "今年的目标是创建国家5A级景区。",
   "This year’s goal is a 5A-level scenic area."
  ],
  [ "p2-2", "2",
   "要抓好茶花节，办好“最多跑一次”改革。",
   "We will do the Camellia Festival and At Most One Visit well."
  ],
  [ "p2-3", "2",
   "指群众办事最多上门一次。", ""
  ],
  [ "p3-1", "closing",
   "各位代表！让我们团结奋斗！", ""
  ]
 ]
}
