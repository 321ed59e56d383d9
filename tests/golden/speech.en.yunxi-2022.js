"speech en"
{
 "s1-2-1": "The data are from the town’s finance office, A<B&C, “7 plus 2”.",
 "s2-1-1": "This year’s goal is a 5 A-level scenic area."
}
