import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Installation } from '../../installation.js';
import type { Desk } from '../../views/desk.js';
import { inboxUnreadView, inboxView, markAllRead, markLetter } from '../../views/inbox.js';
import { keptReminders, remindersView } from '../../views/reminders.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { shaped } from '../shaped.js';
import type {
  Inbox,
  InboxMark,
  InboxQuery,
  InboxUnread,
  Reminders,
  RemindersSetting,
} from '../types.js';

@Controller('api')
export class InboxController {
  constructor(private readonly installation: Installation) {}

  @Get('inbox')
  @Permits('account')
  inbox(@AtDesk() desk: Desk, @Query(shaped('inboxQuery')) query: InboxQuery): Promise<Inbox> {
    return inboxView(desk, query);
  }

  @Get('inbox/unread')
  @Permits('account')
  unread(@AtDesk() desk: Desk): Promise<InboxUnread> {
    return inboxUnreadView(desk);
  }

  @Post('inbox/reading')
  @HttpCode(204)
  @Permits('account')
  readAll(@AtDesk() desk: Desk): Promise<void> {
    return markAllRead(desk, this.installation.database);
  }

  @Put('inbox/:id/mark')
  @HttpCode(204)
  @Permits('account')
  mark(
    @AtDesk() desk: Desk,
    @Param('id') id: string,
    @Body(shaped('inboxMark')) { read }: InboxMark,
  ): Promise<void> {
    return markLetter(desk, this.installation.database, id, read);
  }

  @Get('reminders')
  @Permits('account')
  reminders(@AtDesk() desk: Desk): Promise<Reminders> {
    return remindersView(desk, this.installation);
  }

  @Put('reminders')
  @Permits('account')
  keepReminders(
    @AtDesk() desk: Desk,
    @Body(shaped('remindersSetting')) wanted: RemindersSetting,
  ): Promise<Reminders> {
    return keptReminders(desk, this.installation, wanted);
  }
}
