"glossary"
{
 "records": [
  [
   "two-upholds", "两个维护",
   "指坚决维护的两件事。"
  ],
  [ "camellia", "茶花",
   "云溪镇的花。“千年茶花”指古树。"
  ],
  [
   "camellia-festival", "茶花节", "每年三月的节日。"
  ],
  [
   "at-most-one-visit", "最多跑一次",
   "办事最多上门一次。"
  ],
  [ "5a-level", "5A级景区",
   "景区质量的最高一级。"
  ],
  [ "yunxi", "云溪镇",
   "<云溪>在山里 & 水边。"
  ]
 ]
}
