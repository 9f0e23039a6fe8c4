-- Words people use: further names of the fixed codes, and the lists that places keep themselves.

create table dictionary_entry (
  dictionary text not null,
  code       text not null,
  chinese    text not null,
  aliases    text[] not null default '{}',
  active     boolean not null default true,
  place      int not null,
  primary key (dictionary, code),
  constraint dictionary_entry_named check (chinese <> '')
);
comment on table dictionary_entry is 'for fixed dictionaries only what differs from what is shipped; entries are hidden, never deleted';

insert into dictionary_entry (dictionary, code, chinese, aliases, place) values
  ('licence-kind', 'FOOD_PRODUCTION_LICENCE', '食品生产许可证', '{食品生产许可,生产许可证,SC证}', 1),
  ('licence-kind', 'FOOD_BUSINESS_LICENCE', '食品经营许可证', '{食品经营许可,经营许可证,食品流通许可证,餐饮服务许可证,JY证}', 2),
  ('licence-kind', 'WORKSHOP_REGISTRATION', '食品小作坊登记证', '{小作坊登记证,小作坊核准证}', 3),
  ('licence-kind', 'SMALL_CATERING_REGISTRATION', '小餐饮登记证', '{小餐饮备案证,小餐饮经营许可证}', 4),
  ('licence-kind', 'STALL_CARD', '食品摊贩备案卡', '{摊贩备案卡,食品摊贩公示卡,摊贩登记卡}', 5),
  ('licence-kind', 'PREPACKAGED_FILING', '仅销售预包装食品备案', '{预包装食品备案,预包装备案}', 6),
  ('licence-kind', 'OTHER_LICENCE', '其他', '{}', 99),
  ('publicity-form', 'LECTURE', '集中宣讲', '{讲座,宣讲}', 1),
  ('publicity-form', 'LEAFLET', '发放宣传资料', '{传单,宣传单}', 2),
  ('publicity-form', 'BOARD', '宣传栏、横幅', '{宣传栏,横幅,标语}', 3),
  ('publicity-form', 'MEDIA', '广播电视、新媒体', '{广播,电视,公众号,短视频}', 4),
  ('publicity-form', 'DOOR_TO_DOOR', '入户入店宣传', '{入户,入店}', 5),
  ('publicity-form', 'OTHER_FORM', '其他', '{}', 99),
  ('leave-reason', 'TRANSFERRED', '调动', '{调离,工作调动,岗位调整}', 1),
  ('leave-reason', 'RETIRED', '退休', '{}', 2),
  ('leave-reason', 'RESIGNED', '辞职', '{离职}', 3),
  ('leave-reason', 'REMOVED', '免职', '{撤职}', 4),
  ('leave-reason', 'OTHER_REASON', '其他', '{}', 99);
