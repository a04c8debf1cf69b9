#include "common/report/indicator.h"

#include <unistd.h>

#include "tests/unit/unit.h"

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

static struct simplified *simplified;
static struct indicators *indicators;
static char file[] = "/tmp/fz-unit-XXXXXX";

static struct slice
slice(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

static void
load(void)
{
	char why[TABLE_WHY];
	int fd = mkstemp(file);

	ck_assert_int_ge(fd, 0);
	close(fd);
	simplified = simplified_new(why);
	ck_assert_msg(simplified, "%s", why);
	indicators = indicators_new(NULL, simplified, why);
	ck_assert_msg(indicators, "%s", why);
}

static void
unload(void)
{
	indicators_free(indicators);
	simplified_free(simplified);
	unlink(file);
}

/* The name of one quantity in its sentence. */
static const char *
name(struct indicators *xs, struct indicator_sentence sentence, struct indicator_quantity q)
{
	static char id[64];
	int is;

	ck_assert(indicators_begin(xs, sentence));
	is = indicators_name(xs, &q);
	snprintf(id, sizeof id, "%.*s", is < 0 ? 0 : (int)indicators_get(xs, is)->id.n,
	    is < 0 ? "" : indicators_get(xs, is)->id.s);
	return id;
}

/* What the built-in table makes of the wordings of reports. */
static const struct { const char *id, *unit, *verb, *item, *delta, *text; } wordings[] = {
	{ "lead.meetings", "次", "召开", "党政联席会议", "", "" },
	{ "lead.meetings", "次", "主持召开", "政府常务会议", "", "" },
	{ "lead.meetings", "次", "召开", "全面依法治区委员会会议", "", "" },
	{ "lead.meetings", "场", "组织召开", "法治建设工作推进会", "", "" },
	{ "lead.meetings", "次", "召开", "法治政府建设领导小组会议", "", "" },
	{ "lead.meetings", "次", "专题研究", "法治政府建设工作", "", "" },
	{ "lead.meetings", "次", "召开", "镇党委会议", "", "" },
	{ "lead.hearings", "次", "听取", "依法行政工作情况汇报", "", "" },
	{ "lead.hearings", "次", "专题听取", "法治政府建设情况", "", "" },
	{ "lead.hearings", "次", "听取", "站所负责人述法", "", "" },
	{ "lead.supervision", "次", "开展", "法治督察", "", "" },
	{ "lead.supervision", "轮", "组织", "法治政府建设专项督查", "", "" },
	{ "lead.documents", "份", "印发", "年度工作要点", "", "" },
	{ "lead.documents", "个", "制定", "普法依法治理工作方案", "", "" },
	{ "lead.documents", "件", "出台", "法治建设实施方案", "", "" },
	{ "lead.budget", "元", "安排", "法治建设专项经费", "", "" },
	{ "lead.budget", "元", "列支", "普法经费", "", "" },
	{ "lead.budget", "元", "落实", "普法宣传经费", "", "" },
	{ "learn.center_group", "次", "开展", "党委理论学习中心组学法", "", "" },
	{ "learn.center_group", "次", "", "中心组专题学习", "", "" },
	{ "learn.center_group", "场", "组织", "理论中心组集体学法", "", "" },
	{ "learn.sessions", "期", "举办", "行政执法人员培训班", "", "" },
	{ "learn.sessions", "次", "组织", "会前学法", "", "" },
	{ "learn.sessions", "场", "开展", "法律知识讲座", "", "" },
	{ "learn.sessions", "次", "开展", "干部集中学法", "", "" },
	{ "learn.sessions", "场", "组织", "法治专题讲座", "", "" },
	{ "learn.people", "人次", "培训", "执法人员", "", "" },
	{ "learn.people", "人次", "参训", "干部", "", "" },
	{ "learn.people", "人", "", "受训干部", "", "" },
	{ "learn.people", "名", "参加", "村干部", "", "组织网上学法，共有85名村干部参加" },
	{ "learn.exam_rate", "%", "", "学法考试参考率", "", "" },
	{ "learn.exam_rate", "%", "", "法律知识测试合格率", "", "" },
	{ "learn.exam_rate", "%", "", "参考率", "", "" },
	{ "learn.exam_rate", "%", "", "合格率", "", "组织学法用法考试，参考率100%，合格率99%" },
	{ "learn.investment", "元", "投入", "党校", "", "" },
	{ "learn.schools", "个", "建成", "新时代讲习所", "", "" },
	{ "func.windows", "个", "设立", "综合服务窗口", "", "" },
	{ "func.windows", "个", "建成", "村级便民服务站", "", "" },
	{ "func.windows", "个", "设置", "“办不成事”反映窗口", "", "" },
	{ "func.window_staff", "名", "配备", "窗口工作人员", "", "" },
	{ "func.window_staff", "名", "", "工作人员", "", "便民服务中心设窗口6个，工作人员12名" },
	{ "func.items", "项", "进驻", "政务服务事项", "", "" },
	{ "func.items", "项", "承接", "县级下放事项", "", "" },
	{ "func.items", "项", "实现", "“最多跑一次”事项", "", "" },
	{ "func.handled", "件", "办理", "各类业务", "", "" },
	{ "func.handled", "件", "受理", "政务服务事项", "", "" },
	{ "func.handled", "件", "累计办件", "", "", "" },
	{ "func.handled", "件", "办结", "群众事项", "", "" },
	{ "func.agency_handled", "件", "代办", "事项", "", "" },
	{ "func.agency_handled", "件", "帮办代办", "群众事务", "", "" },
	{ "func.agency_handled", "次", "上门代办", "服务", "", "" },
	{ "func.ontime_rate", "%", "", "按时办结率", "", "" },
	{ "func.ontime_rate", "%", "", "群众诉求按期办结率", "", "" },
	{ "func.ontime_rate", "%", "", "及时办结率", "", "" },
	{ "func.hotline", "件", "受理", "12345政务服务热线工单", "", "" },
	{ "func.hotline", "件", "办理", "市民热线", "", "" },
	{ "func.hotline", "个", "办结", "12345热线诉求", "", "" },
	{ "func.investment", "元", "投入", "人居环境整治", "", "" },
	{ "func.investment", "元", "筹措", "资金", "", "" },
	{ "func.permits", "件", "核发", "食品经营许可证", "", "" },
	{ "func.permits", "张", "发放", "营业执照", "", "" },
	{ "func.permits", "件", "办理", "行政许可", "", "" },
	{ "func.permits", "宗", "办理", "不动产登记", "", "" },
	{ "func.demonstration_sites", "个", "打造", "法治示范点", "", "" },
	{ "func.demonstration_sites", "个", "创建", "公共法律服务示范点", "", "" },
	{ "func.demonstration_sites", "个", "确定", "试点村", "", "" },
	{ "rules.issued", "件", "制定", "行政规范性文件", "", "" },
	{ "rules.issued", "份", "出台", "规范性文件", "", "" },
	{ "rules.issued", "件", "发布", "政府规章", "", "" },
	{ "rules.reduced", "件", "减少", "发文", "-", "" },
	{ "rules.reduced", "件", "压缩", "文件", "-", "" },
	{ "rules.reviewed", "件", "审核", "规范性文件", "", "" },
	{ "rules.reviewed", "件", "备案", "行政规范性文件", "", "" },
	{ "rules.reviewed", "件", "报备", "规范性文件", "", "" },
	{ "rules.cleaned", "件", "清理", "行政规范性文件", "", "" },
	{ "rules.cleaned", "件", "废止", "规范性文件", "", "" },
	{ "rules.cleaned", "件", "修改", "规范性文件", "", "" },
	{ "decide.reviews", "件", "审查", "重大行政决策", "", "" },
	{ "decide.reviews", "次", "开展", "重大决策合法性审查", "", "" },
	{ "decide.reviews", "项", "审核", "重大行政决策事项", "", "" },
	{ "decide.contracts", "份", "审查", "政府合同", "", "" },
	{ "decide.contracts", "份", "审核", "各类合同协议", "", "" },
	{ "decide.contracts", "件", "签订", "征地合同", "", "" },
	{ "decide.contracts", "份", "审查", "协议", "", "" },
	{ "decide.advisers", "名", "聘请", "法律顾问", "", "" },
	{ "decide.advisers", "家", "聘请", "律师事务所", "", "" },
	{ "decide.advisers", "名", "选聘", "律师", "", "" },
	{ "decide.village_advisers", "名", "聘请", "村法律顾问", "", "" },
	{ "decide.village_advisers", "名", "配备", "驻村律师", "", "" },
	{ "decide.village_advisers", "名", "聘任", "村（居）法律顾问", "", "" },
	{ "decide.opinions", "条", "提出", "法律意见", "", "" },
	{ "decide.opinions", "份", "出具", "法律意见书", "", "" },
	{ "decide.opinions", "条", "提出", "意见建议", "", "" },
	{ "decide.opinions", "条", "出具", "审查意见", "", "" },
	{ "decide.services", "次", "提供", "法律服务", "", "" },
	{ "decide.services", "次", "列席", "镇党委会议", "", "" },
	{ "decide.services", "件", "处理", "涉法事务", "", "" },
	{ "decide.services", "件", "办理", "法律事务", "", "" },
	{ "enforce.certified", "人", "取得", "行政执法证件", "", "" },
	{ "enforce.certified", "名", "", "持证执法人员", "", "" },
	{ "enforce.certified", "人", "持有", "行政执法证", "", "" },
	{ "enforce.certified", "名", "取得", "执法人员", "", "全镇有15名执法人员取得行政执法证" },
	{ "enforce.joint", "次", "开展", "联合执法", "", "" },
	{ "enforce.joint", "次", "开展", "联合整治行动", "", "" },
	{ "enforce.joint", "场", "组织", "部门联合执法检查", "", "" },
	{ "enforce.inspections", "次", "开展", "日常巡查", "", "" },
	{ "enforce.inspections", "家次", "检查", "生产经营单位", "", "" },
	{ "enforce.inspections", "次", "开展", "市场检查", "", "" },
	{ "enforce.inspections", "户次", "检查", "经营户", "", "" },
	{ "enforce.inspections", "次", "开展", "“双随机、一公开”抽查", "", "" },
	{ "enforce.found", "处", "排查", "安全隐患", "", "" },
	{ "enforce.found", "个", "发现", "问题", "", "" },
	{ "enforce.found", "条", "查出", "隐患", "", "" },
	{ "enforce.found", "处", "发现", "违法行为", "", "" },
	{ "enforce.rectified", "处", "整改", "隐患", "", "" },
	{ "enforce.rectified", "个", "完成整改", "问题", "", "" },
	{ "enforce.rectified", "家", "责令整改", "企业", "", "" },
	{ "enforce.rectified", "处", "消除", "火灾隐患", "", "" },
	{ "enforce.cases", "件", "办理", "行政处罚案件", "", "" },
	{ "enforce.cases", "起", "查处", "违法案件", "", "" },
	{ "enforce.cases", "件", "立案查处", "案件", "", "" },
	{ "enforce.cases", "宗", "作出", "行政处罚", "", "" },
	{ "enforce.cases", "件", "立案", "", "", "全年立案38件，罚款12万元" },
	{ "enforce.fines", "元", "", "罚没款", "", "" },
	{ "enforce.fines", "元", "处以", "罚款", "", "" },
	{ "enforce.fines", "元", "罚款", "", "", "" },
	{ "enforce.demolished_sites", "处", "拆除", "违法建筑", "", "" },
	{ "enforce.demolished_sites", "宗", "拆除", "“两违”", "", "" },
	{ "enforce.demolished_sites", "处", "依法拆除", "违章搭建", "", "" },
	{ "enforce.demolished_area", "m²", "拆除", "违法建筑", "", "" },
	{ "enforce.demolished_area", "平方", "拆除", "违建", "", "" },
	{ "enforce.demolished_area", "亩", "", "拆违面积", "", "" },
	{ "enforce.reclaimed", "亩", "", "复垦面积", "", "" },
	{ "enforce.reclaimed", "亩", "复耕", "耕地", "", "" },
	{ "enforce.reclaimed", "亩", "恢复", "耕地", "", "" },
	{ "dispute.received", "件", "排查", "矛盾纠纷", "", "" },
	{ "dispute.received", "起", "受理", "各类民间纠纷", "", "" },
	{ "dispute.received", "件", "收集", "矛盾纠纷线索", "", "" },
	{ "dispute.received", "件", "摸排", "婚姻家庭纠纷", "", "" },
	{ "dispute.resolved", "件", "化解", "矛盾纠纷", "", "" },
	{ "dispute.resolved", "起", "成功调解", "民间纠纷", "", "" },
	{ "dispute.resolved", "件", "调处", "各类矛盾", "", "" },
	{ "dispute.resolved", "件", "调解成功", "", "", "" },
	{ "dispute.resolved", "件", "排查化解", "矛盾纠纷", "", "" },
	{ "dispute.rate", "%", "", "调解成功率", "", "" },
	{ "dispute.rate", "%", "", "矛盾纠纷化解率", "", "" },
	{ "dispute.rate", "%", "", "成功率", "", "调解纠纷80件，成功率98%" },
	{ "dispute.petitions", "件", "受理", "群众信访", "", "" },
	{ "dispute.petitions", "批次", "接待", "来访", "", "" },
	{ "dispute.petitions", "件", "办结", "信访件", "", "" },
	{ "dispute.petitions", "件", "受理", "来信来访", "", "" },
	{ "dispute.backlog", "件", "化解", "信访积案", "", "" },
	{ "dispute.backlog", "起", "解决", "历史遗留问题", "", "" },
	{ "dispute.backlog", "件", "包案化解", "疑难信访积案", "", "" },
	{ "dispute.orgs", "个", "成立", "人民调解委员会", "", "" },
	{ "dispute.orgs", "个", "设立", "品牌调解室", "", "" },
	{ "dispute.orgs", "个", "", "村级调解组织", "", "" },
	{ "dispute.mediators", "名", "选聘", "人民调解员", "", "" },
	{ "dispute.mediators", "人", "", "专兼职调解员", "", "" },
	{ "dispute.mediators", "名", "配备", "调解人员", "", "" },
	{ "oversee.litigation", "件", "", "行政应诉案件", "", "" },
	{ "oversee.litigation", "起", "办理", "行政诉讼案件", "", "" },
	{ "oversee.litigation", "件", "发生", "行政诉讼", "", "" },
	{ "oversee.attendance_rate", "%", "", "行政机关负责人出庭应诉率", "", "" },
	{ "oversee.attendance_rate", "%", "", "出庭率", "", "" },
	{ "oversee.attendance", "次", "出庭应诉", "行政机关负责人", "", "" },
	{ "oversee.attendance", "件", "出庭", "负责人", "", "" },
	{ "oversee.attendance", "次", "", "主要领导出庭应诉", "", "" },
	{ "oversee.reconsideration", "件", "受理", "行政复议案件", "", "" },
	{ "oversee.reconsideration", "件", "办理", "行政复议", "", "" },
	{ "oversee.reconsideration", "件", "收到", "行政复议申请", "", "" },
	{ "oversee.proposals", "件", "办理", "人大代表建议", "", "" },
	{ "oversee.proposals", "件", "办复", "政协委员提案", "", "" },
	{ "oversee.proposals", "件", "办结", "建议提案", "", "" },
	{ "oversee.proposals", "件", "承办", "人大代表建议和政协提案", "", "" },
	{ "oversee.disclosures", "条", "主动公开", "政府信息", "", "" },
	{ "oversee.disclosures", "条", "发布", "政务信息", "", "" },
	{ "oversee.disclosures", "次", "公开", "村务", "", "" },
	{ "oversee.disclosures", "条", "公示", "各类信息", "", "" },
	{ "oversee.talks", "人次", "约谈", "干部", "", "" },
	{ "oversee.talks", "人次", "开展", "谈话提醒", "", "" },
	{ "oversee.talks", "人", "提醒谈话", "党员干部", "", "" },
	{ "oversee.discipline_cases", "件", "立案审查", "违纪案件", "", "" },
	{ "oversee.discipline_cases", "起", "查处", "违纪违法案件", "", "" },
	{ "oversee.discipline_people", "人", "给予", "党纪政务处分", "", "" },
	{ "oversee.discipline_people", "人", "问责", "干部", "", "" },
	{ "oversee.discipline_people", "人", "处分", "党员", "", "镇纪委立案3件，处分党员3人" },
	{ "publicity.events", "场", "开展", "普法宣传活动", "", "" },
	{ "publicity.events", "次", "开展", "“法律六进”", "", "" },
	{ "publicity.events", "场", "举办", "法治文艺演出", "", "" },
	{ "publicity.events", "场", "开展", "宪法宣传", "", "" },
	{ "publicity.events", "场次", "开展", "送法下乡", "", "" },
	{ "publicity.events", "次", "开展", "活动", "", "以宪法宣传周为契机，开展活动6次" },
	{ "publicity.events", "场", "举办", "法治讲座", "", "面向村民举办法治讲座8场" },
	{ "publicity.people", "人次", "", "受教育群众", "", "" },
	{ "publicity.people", "人次", "覆盖", "群众", "", "开展普法宣传12场，覆盖群众3000余人次" },
	{ "publicity.people", "人", "参与", "群众", "", "举办法治宣传活动，参与群众500人" },
	{ "publicity.people", "人次", "", "受众", "", "" },
	{ "publicity.materials", "份", "发放", "宣传资料", "", "" },
	{ "publicity.materials", "册", "发放", "法律书籍", "", "" },
	{ "publicity.materials", "张", "散发", "宣传单", "", "" },
	{ "publicity.materials", "本", "赠送", "民法典", "", "开展普法，赠送民法典200本" },
	{ "publicity.materials", "份", "发放", "《民法典》宣传手册", "", "" },
	{ "publicity.lawyers", "次", "坐班", "律师", "", "" },
	{ "publicity.lawyers", "次", "值班", "村（居）法律顾问", "", "" },
	{ "publicity.lawyers", "天", "驻点", "律师", "", "" },
	{ "publicity.stations", "个", "建成", "公共法律服务工作站", "", "" },
	{ "publicity.stations", "个", "", "村级公共法律服务室", "", "" },
	{ "publicity.stations", "个", "设立", "法律援助工作站", "", "" },
	{ "publicity.consultations", "人次", "解答", "法律咨询", "", "" },
	{ "publicity.consultations", "次", "提供", "法律咨询", "", "" },
	{ "publicity.consultations", "件", "接受", "群众咨询", "", "" },
	{ "publicity.served", "人次", "服务", "群众", "", "公共法律服务站全年服务群众300人次" },
	{ "publicity.served", "人次", "接待", "服务对象", "", "" },
	{ "publicity.papers", "份", "代写", "法律文书", "", "" },
	{ "publicity.papers", "件", "出具", "法律文书", "", "" },
	{ "publicity.papers", "份", "代书", "诉状", "", "" },
	{ "publicity.model_villages", "个", "创建", "民主法治示范村", "", "" },
	{ "publicity.model_villages", "个", "创成", "省级民主法治示范社区", "", "" },
	{ "publicity.model_villages", "个", "获评", "全国民主法治示范村", "", "" },
	{ "publicity.law_minded", "名", "培育", "法律明白人", "", "" },
	{ "publicity.law_minded", "名", "培养", "“法律明白人”", "", "" },
	{ "publicity.law_minded", "人", "培训", "农村法律明白人", "", "" },
	{ "govern.gang_cases", "起", "侦破", "涉黑涉恶案件", "", "" },
	{ "govern.gang_cases", "件", "办理", "涉恶案件", "", "" },
	{ "govern.gang_cases", "宗", "破获", "案件", "", "扫黑除恶专项斗争中，破获案件6宗" },
	{ "govern.grid_staff", "名", "配备", "网格员", "", "" },
	{ "govern.grid_staff", "人", "", "专兼职网格员", "", "" },
	{ "govern.grid_staff", "名", "配齐", "网格长", "", "" },
	{ "govern.departments", "个", "整合", "部门", "", "整合公安、司法等6个部门力量下沉网格" },
	{ "govern.teams", "支", "组建", "普法志愿服务队", "", "" },
	{ "govern.teams", "支", "成立", "综合执法队伍", "", "" },
	{ "govern.teams", "支", "建立", "应急救援队伍", "", "" },
	{ "emerg.drills", "次", "开展", "应急演练", "", "" },
	{ "emerg.drills", "场", "组织", "消防演练", "", "" },
	{ "emerg.drills", "次", "举行", "防汛应急演习", "", "" },
	{ "emerg.safety_checks", "次", "开展", "安全生产检查", "", "" },
	{ "emerg.safety_checks", "次", "组织", "消防安全检查", "", "" },
	{ "emerg.safety_checks", "次", "开展", "安全生产大检查", "", "" },
	{ "", "人", "组织", "律师", "", "" },
	{ "", "元", "撬动", "社会资本", "", "" },
	{ "", "年", "", "", "", "" },
	{ "", "%", "提高", "按时办结率", "+", "" },
	{ "", "%", "下降", "信访总量", "-", "" },

	/* beyond the list that the table grew from */
	{ "lead.topics", "个", "研究", "法治议题", "", "" },
	{ "lead.tasks", "项", "分解", "任务", "", "" },
	{ "lead.accounts", "名", "述法", "班子成员", "", "" },
	{ "lead.court_visits", "次", "组织", "旁听庭审", "", "" },
	{ "func.satisfaction_rate", "%", "", "群众满意度", "", "" },
	{ "func.proofs_cut", "项", "取消", "证明材料", "", "" },
	{ "func.online_rate", "%", "", "网办率", "", "" },
	{ "func.enterprises_visited", "家", "走访", "企业", "", "" },
	{ "func.requests_solved", "个", "协调解决", "企业难题", "", "" },
	{ "func.checkups", "家次", "开展", "法治体检", "", "" },
	{ "rules.systems", "项", "建立", "制度", "", "" },
	{ "rules.standards", "项", "制定", "行政处罚裁量基准", "", "" },
	{ "rules.filing_rate", "%", "", "规范性文件报备率", "", "" },
	{ "decide.hearings", "场", "召开", "听证会", "", "" },
	{ "decide.public_opinions", "条", "征求", "公众意见", "", "" },
	{ "decide.adopted", "条", "采纳", "意见", "", "" },
	{ "decide.losses_avoided", "元", "挽回", "经济损失", "", "" },
	{ "enforce.certified_rate", "%", "", "持证率", "", "" },
	{ "enforce.dispatched", "人次", "出动", "执法人员", "", "" },
	{ "enforce.equipment", "台", "配备", "执法记录仪", "", "" },
	{ "enforce.files_reviewed", "卷", "评查", "行政执法案卷", "", "" },
	{ "enforce.file_rate", "%", "", "案卷合格率", "", "" },
	{ "enforce.waived", "件", "不予处罚", "轻微违法行为", "", "" },
	{ "enforce.notices", "份", "下达", "责令整改通知书", "", "" },
	{ "enforce.rectified_rate", "%", "", "隐患整改率", "", "" },
	{ "enforce.closed_rate", "%", "", "结案率", "", "" },
	{ "enforce.powers", "项", "承接", "赋权执法事项", "", "" },
	{ "dispute.money", "元", "", "涉案金额", "", "" },
	{ "dispute.petition_rate", "%", "", "初次信访办结率", "", "" },
	{ "oversee.requests", "件", "受理", "政府信息公开申请", "", "" },
	{ "oversee.loss_rate", "%", "", "败诉率", "", "" },
	{ "oversee.supervisors", "名", "聘请", "特邀行政执法监督员", "", "" },
	{ "oversee.advice", "份", "收到", "检察建议", "", "" },
	{ "publicity.posters", "条", "悬挂", "横幅", "", "" },
	{ "publicity.volunteers", "名", "招募", "普法志愿者", "", "" },
	{ "publicity.sites", "个", "建成", "法治文化广场", "", "" },
	{ "publicity.views", "次", "", "短视频播放量", "", "" },
	{ "publicity.posts", "条", "推送", "普法短视频", "", "" },
	{ "publicity.legal_aid", "件", "办理", "法律援助案件", "", "" },
	{ "publicity.notarised", "件", "办理", "公证", "", "" },
	{ "publicity.vice_principals", "名", "聘任", "法治副校长", "", "" },
	{ "publicity.model_homes", "户", "培育", "学法用法示范户", "", "" },
	{ "govern.grids", "个", "划分", "网格", "", "" },
	{ "govern.events", "件", "上报", "网格事件", "", "" },
	{ "govern.gang_leads", "条", "摸排", "涉黑涉恶线索", "", "" },
	{ "govern.gangs", "个", "打掉", "涉恶团伙", "", "" },
	{ "emerg.plans", "个", "修订", "应急预案", "", "" },
	{ "learn.hours", "学时", "完成", "网上学法", "", "" },

	/* traditional characters */
	{ "rules.reviewed", "件", "審查", "規範性文件", "", "" },
	{ "decide.contracts", "份", "審查", "合同", "", "" },
	{ "dispute.resolved", "宗", "調解成功", "糾紛", "", "" },
	{ "enforce.found", "個", "發現", "問題", "", "" },
	{ "func.items", "項", "進駐", "服務事項", "", "" },
	{ "publicity.lawyers", "次", "駐點", "法律顧問", "", "" },
};

START_TEST(names_what_reports_count)
{
	struct indicator_sentence sentence = { .text = slice(wordings[_i].text) };
	struct indicator_quantity q = {
		.unit = slice(wordings[_i].unit), .verb = slice(wordings[_i].verb),
		.item = slice(wordings[_i].item), .delta = slice(wordings[_i].delta)
	};

	ck_assert_str_eq(name(indicators, sentence, q), wordings[_i].id);
}
END_TEST

#define HEADER "ind\ttopic\tname_zh\tunit\tdefinition\tunits\tverbs\titems\tdelta\tper\theads\tparts\ttext\n"
#define NEW(id) id "\tt\tn\tu\td\t"
#define MORE(id) id "\t\t\t\t\t"

static struct indicators *
load_table(const char *rows, char why[TABLE_WHY])
{
	FILE *f = fopen(file, "w");

	ck_assert_ptr_nonnull(f);
	fprintf(f, "%s%s", HEADER, rows);
	ck_assert_int_eq(fclose(f), 0);
	return indicators_new(file, simplified, why);
}

/* Which of several that fit wins. */
static const struct { const char *rows, *unit, *verb, *item, *id; } rivals[] = {
	/* more of the item */
	{ NEW("a") "\t\t会\t\t\t\t\t\n" NEW("b") "\t\t会议\t\t\t\t\t\n", "次", "召开", "会议", "b" },
	{ NEW("a") "\t召开\t会\t\t\t\t\t\n" NEW("b") "\t\t会议\t\t\t\t\t\n", "次", "召开", "会议", "b" },
	{ NEW("a") "\t\t党委会议\t\t\t\t\t\n" NEW("b") "\t\t党委 会议 学\t\t\t\t\t\n", "次", "", "党委会议学法", "b" },
	/* then more of the verb */
	{ NEW("a") "\t\t会\t\t\t\t\t\n" NEW("b") "\t召开\t会\t\t\t\t\t\n", "次", "召开", "会议", "b" },
	{ NEW("a") "\t召\t会\t\t\t\t\t\n" NEW("b") "\t召开\t会\t\t\t\t\t\n", "次", "召开", "会议", "b" },
	{ NEW("a") "\t\t会\t\t\t\t\t法治\n" NEW("b") "\t召开\t会\t\t\t\t\t\n", "次", "召开", "会议", "b" },
	/* then more of the rest; then the earlier one */
	{ NEW("a") "\t\t会\t\t\t\t\t\n" NEW("b") "\t\t会\t\t\t\t\t法治\n", "次", "召开", "会议", "b" },
	{ NEW("a") "\t\t会\t\t\t\t\t民生\n" NEW("b") "\t\t会\t\t\t\t\t\n", "次", "召开", "会议", "b" },
	{ NEW("a") "\t\t会\t\t\t\t\t\n" NEW("b") "\t\t会\t\t\t\t\t!民生\n", "次", "召开", "会议", "a" },
	{ NEW("a") "\t\t会\t\t\t\tdone\t\n" NEW("b") "\t\t会\t\t\t统筹\t\t法治\n", "次", "召开", "会议", "a" },
	{ NEW("a") "\t\t会\t\t\t\t\t\n" NEW("b") "\t\t会\t\t\t\tgaps\t\n", "次", "召开", "会议", "a" },
	/* another row of the same id */
	{ NEW("a") "\t\t会\t\t\t\t\t\n" NEW("b") "\t\t书\t\t\t\t\t\n" MORE("a") "\t\t函\t\t\t\t\t\n", "次", "", "函", "a" },
	/* units: whole ones, classes, none, unknown ones, one with another in brackets */
	{ NEW("a") "人次\t\t\t\t\t\t\t\n" NEW("b") "人\t\t\t\t\t\t\t\n", "人", "", "", "b" },
	{ NEW("a") "@people\t\t\t\t\t\t\t\n" NEW("b") "@count|次\t\t\t\t\t\t\t\n", "名", "", "", "a" },
	{ NEW("a") "@people\t\t\t\t\t\t\t\n" NEW("b") "@count|次\t\t\t\t\t\t\t\n", "件", "", "", "b" },
	{ NEW("a") "@people\t\t\t\t\t\t\t\n" NEW("b") "@count|次\t\t\t\t\t\t\t\n", "次", "", "", "b" },
	{ NEW("a") "@people\t\t\t\t\t\t\t\n" NEW("b") "@count|次\t\t\t\t\t\t\t\n", "元", "", "", "" },
	{ NEW("a") "@count !件|宗\t\t\t\t\t\t\t\n" NEW("b") "^$\t\t\t\t\t\t\t\n", "宗", "", "", "" },
	{ NEW("a") "@count !件|宗\t\t\t\t\t\t\t\n" NEW("b") "^$\t\t\t\t\t\t\t\n", "份", "", "", "a" },
	{ NEW("a") "@count !件|宗\t\t\t\t\t\t\t\n" NEW("b") "^$\t\t\t\t\t\t\t\n", "", "", "", "b" },
	{ NEW("a") "份\t\t\t\t\t\t\t\n" NEW("b") "\t\t\t\t\t\t\t\n", "某", "", "", "b" },
	{ NEW("a") "份\t\t\t\t\t\t\t\n" NEW("b") "^$\t\t\t\t\t\t\t\n", "某", "", "", "" },
	{ NEW("a") "份\t\t\t\t\t\t\t\n" NEW("b") "\t\t\t\t\t\t\t\n", "份（册）", "", "", "a" },
	{ NEW("a") "个\t\t\t\t\t\t\t\n", "個", "", "", "a" },
};

START_TEST(the_most_specific_wins)
{
	const struct indicator_sentence sentence = { slice("法治工作"), slice("统筹推进"), slice("done") };
	char why[TABLE_WHY];
	struct indicators *xs = load_table(rivals[_i].rows, why);

	ck_assert_msg(xs, "%s", why);
	ck_assert_str_eq(name(xs, sentence, (struct indicator_quantity){
	    .unit = slice(rivals[_i].unit), .verb = slice(rivals[_i].verb), .item = slice(rivals[_i].item) }),
	    rivals[_i].id);
	indicators_free(xs);
}
END_TEST

START_TEST(rises_and_falls_are_asked_for)
{
	char why[TABLE_WHY];
	struct indicators *xs = load_table(NEW("a") "\t\t文件\t\t\t\t\t\n" NEW("b") "\t\t文件\t-\t\t\t\t\n"
	    NEW("c") "\t\t会\t\t村|社区\t\t\t\n", why);
	const struct indicator_sentence none = { .text = { "", 0 } };
	struct indicator_quantity q = { .unit = slice("件"), .item = slice("文件") };

	ck_assert_msg(xs, "%s", why);
	ck_assert_str_eq(name(xs, none, q), "a");
	q.delta = slice("-");
	ck_assert_str_eq(name(xs, none, q), "b");
	q.delta = slice("+");
	ck_assert_str_eq(name(xs, none, q), "");
	q.delta = slice("from");
	ck_assert_str_eq(name(xs, none, q), "a");
	q = (struct indicator_quantity){ .unit = slice("次"), .item = slice("会"), .per = slice("行政村") };
	ck_assert_str_eq(name(xs, none, q), "c");
	q.per = slice("月");
	ck_assert_str_eq(name(xs, none, q), "");
	indicators_free(xs);
}
END_TEST

/* Quantities of one sentence are named one after the other, and the next sentence is another. */
START_TEST(sentences_follow_each_other)
{
	char why[TABLE_WHY];
	struct indicators *xs = load_table(NEW("a") "\t\t\t\t\t\t\t法治\n" NEW("b") "\t\t\t\t\t普法\t\t\n", why);
	struct indicator_quantity q = { .unit = slice("件") };

	ck_assert_msg(xs, "%s", why);
	ck_assert(indicators_begin(xs, (struct indicator_sentence){ .text = slice("法治") }));
	ck_assert_int_eq(indicators_name(xs, &q), 0);
	ck_assert_int_eq(indicators_name(xs, &q), 0);
	ck_assert_str_eq(name(xs, (struct indicator_sentence){ .text = slice("民生") }, q), "");
	ck_assert_str_eq(name(xs, (struct indicator_sentence){ .head = slice("普法") }, q), "b");
	indicators_free(xs);
}
END_TEST

START_TEST(gives_the_class_of_a_unit)
{
	struct indicator_quantity q = { .unit = slice("宗") };

	ck_assert(indicators_begin(indicators, (struct indicator_sentence){ .text = slice("") }));
	indicators_name(indicators, &q);
	ck_assert(slice_is(q.class, "count"));
	q.unit = slice("人次");
	indicators_name(indicators, &q);
	ck_assert(slice_is(q.class, "people"));
	q.unit = slice("某");
	indicators_name(indicators, &q);
	ck_assert(slice_is(q.class, ""));
}
END_TEST

static const struct { const char *rows, *what; } broken[] = {
	{ NEW("") "\t\t\t\t\t\t\t\n", "2: ind is none: lower-case letters, digits, _ and ." },
	{ NEW("A") "\t\t\t\t\t\t\t\n", "2: ind is none: lower-case letters, digits, _ and ." },
	{ NEW("1a") "\t\t\t\t\t\t\t\n", "2: ind is none: lower-case letters, digits, _ and ." },
	{ MORE("a") "\t\t\t\t\t\t\t\n", "2: a new ind without topic, name_zh, unit or definition" },
	{ "a\tt\tn\tu\t\t\t\t\t\t\t\t\t\n", "2: a new ind without topic, name_zh, unit or definition" },
	{ NEW("a") "\t\t\t\t\t\t\t\n" NEW("a") "\t\t\t\t\t\t\t\n", "3: this ind has its topic, name_zh, unit, definition above" },
	{ NEW("a") "人头\t\t\t\t\t\t\t\n", "2: '人头' is no unit of units.tsv, or one too many" },
	{ NEW("a") "@folk\t\t\t\t\t\t\t\n", "2: '@folk' is no unit of units.tsv, or one too many" },
	{ NEW("a") "^件\t\t\t\t\t\t\t\n", "2: '^件' is no unit of units.tsv, or one too many" },
	{ NEW("a") "件|\t\t\t\t\t\t\t\n", "2: a condition without a word" },
	{ NEW("a") "\t!\t\t\t\t\t\t\n", "2: a condition without a word" },
	{ NEW("a") "\t\ta|\t\t\t\t\t\n", "2: a condition without a word" },
	{ NEW("a") "\t\t\t\t\t\t\ta b c d e\n", "2: too many conditions in one cell" },
	{ NEW("a") "\t\t\t\t\t\t\n", "2: fewer fields than the header" },
};

START_TEST(complains_with_the_line)
{
	char why[TABLE_WHY] = "";

	ck_assert_ptr_null(load_table(broken[_i].rows, why));
	ck_assert_uint_gt(strlen(why), strlen(file));
	ck_assert_str_eq(why + strlen(file) + 1, broken[_i].what);
}
END_TEST

START_TEST(lists_them)
{
	size_t i, n = indicators_count(indicators);

	ck_assert_uint_gt(n, 100);
	ck_assert(slice_is(indicators_get(indicators, 0)->id, "lead.meetings"));
	for (i = 0; i < n; i++) {
		const struct indicator *in = indicators_get(indicators, (int)i);

		ck_assert_uint_gt(in->id.n, in->topic.n);
		ck_assert(slice_starts(in->id, in->topic));
		ck_assert_uint_gt(in->name.n, 0);
		ck_assert_uint_gt(in->definition.n, 0);
	}
	indicators_free(NULL);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_unchecked_fixture(tc, load, unload);
	LOOP(tc, names_what_reports_count, wordings);
	LOOP(tc, the_most_specific_wins, rivals);
	tcase_add_test(tc, rises_and_falls_are_asked_for);
	tcase_add_test(tc, sentences_follow_each_other);
	tcase_add_test(tc, gives_the_class_of_a_unit);
	LOOP(tc, complains_with_the_line, broken);
	tcase_add_test(tc, lists_them);
}

int
main(void)
{
	return unit_main("indicator", add);
}
