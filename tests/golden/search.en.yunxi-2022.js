"yunxi-2022"
{
 "name": "Yunxi Town: Report on the Work of the Government, 2022",
 "date": "2022-01-18",
 "lang": "en",
 "other": "zh-Hans",
 "records": [
  [ "p0-1", "",
   "Fellow deputies,", "各位代表："
  ],
  [ "p0-2", "",
   "On behalf of the People’s Government of Yunxi Town, I now report on our work.",
   "现在，我代表云溪镇人民政府报告工作，请予审议。"
  ],
  [ "h1", "1",
   "A review of 2021",
   "2021年工作回顾"
  ],
  [ "p1-1", "1",
   "Last year, the town carried out the Twin Towns strategy; revenue was 44.64 million yuan, up 30.26 percent. We upheld the Two Upholds.",
   "过去一年，全镇践行“双城”战略，财政总收入4464万元，增长30.26%。我们认真做到“两个维护”。"
  ],
  [ "p1-2", "1",
   "The data are from the town’s finance office, A<B&C, “7+2”.",
   "数据来自镇财政所，A<B&C“7+2”。"
  ],
  [ "p1-3", "1",
   "Fellow deputies, 成绩来之不易。 下面是短板：",
   "各位代表！成绩来之不易。下面是短板："
  ],
  [ "p1-4", "1",
   "对此，我们要认真解决。",
   "对此，我们要认真解决。"
  ],
  [ "h1-1", "1-1",
   "The economy did well",
   "经济发展实现“半年红”"
  ],
  [ "p1-1-1", "1-1",
   "The camellia fields grew, and the Camellia Festival received 30,000 visitors, selling camellias everywhere. 工作有三项：",
   "茶花种植面积扩大，云溪茶花节接待游客3万人次。茶花销往各地。工作有三项："
  ],
  [
   "p1-1-2-i1-1", "1-1",
   "300 mu of camellias;",
   "茶花种植300亩；"
  ],
  [
   "p1-1-2-i2-1", "1-1",
   "枇杷种植500亩。",
   "枇杷种植500亩。"
  ],
  [
   "p1-1-2-i2-2-i1-1", "1-1", "早熟200亩；", "早熟200亩；"
  ],
  [
   "p1-1-2-i2-2-i2-1", "1-1", "晚熟300亩。", "晚熟300亩。"
  ],
  [
   "p1-1-3-i1-1", "1-1", "清洁家园；", "清洁家园；"
  ],
  [
   "p1-1-3-i2-1", "1-1", "平安家园。", "平安家园。"
  ],
  [ "h1-1-1", "1-1",
   "Key projects", "重点项目"
  ],
  [ "p1-1-1-1", "1-1", "项目进度见下表。", "项目进度见下表。"
  ],
  [
   "p1-1-1-2-c1", "1-1", "Project", "项目"
  ],
  [
   "p1-1-1-2-c2", "1-1", "Number", "数量"
  ],
  [
   "p1-1-1-2-c3", "1-1", "进度", "进度"
  ],
  [
   "p1-1-1-2-c4", "1-1",
   "Country roads", "乡村道路"
  ],
  [
   "p1-1-1-2-c5", "1-1", "3", "3条"
  ],
  [
   "p1-1-1-2-c6", "1-1", "完成", "完成"
  ],
  [
   "p1-1-1-2-c7", "1-1", "水库", "水库"
  ],
  [
   "p1-1-1-2-c8", "1-1", "1座", "1座"
  ],
  [
   "p1-1-1-2-c9", "1-1", "在建", "在建"
  ],
  [ "p1-1-1-3", "1-1",
   "The tea hills of Yunxi Town", "云溪镇的茶山"
  ],
  [ "h1-1-2", "1-1",
   "Investment", "招商引资"
  ],
  [ "p1-1-2-1", "1-1",
   "签约项目5个，总投资1.41亿元。",
   "签约项目5个，总投资1.41亿元。"
  ],
  [ "h1-2", "1-2",
   "A new countryside", "农村环境换新颜"
  ],
  [ "p1-2-1", "1-2",
   "详见县政府公报。 头发、发展、皇后、前后，里程碑在这里。",
   "详见县政府公报。头发、发展、皇后、前后，里程碑在这里。"
  ],
  [ "h1-3", "1-3",
   "Weak industries", "产业层次不高"
  ],
  [ "p1-3-1", "1-3",
   "企业少。 规模小。", "企业少。规模小。"
  ],
  [ "h2", "2",
   "Plans for 2022",
   "2022年工作安排"
  ],
  [ "p2-1", "2",
   "This year’s goal is a 5A-level scenic area.",
   "今年的目标是创建国家5A级景区。"
  ],
  [ "p2-2", "2",
   "We will do the Camellia Festival and At Most One Visit well.",
   "要抓好茶花节，办好“最多跑一次”改革。"
  ],
  [ "p2-3", "2",
   "指群众办事最多上门一次。",
   "指群众办事最多上门一次。"
  ],
  [ "p3-1", "closing",
   "各位代表！ 让我们团结奋斗！",
   "各位代表！让我们团结奋斗！"
  ]
 ]
}
