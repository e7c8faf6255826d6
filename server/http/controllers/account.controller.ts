import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { OwnAccount } from '../../accounts/own-account.js';
import { done, found, granted } from '../../refusals/refused.js';
import { accountEventsView } from '../../views/account-events.js';
import { accountView } from '../../views/account.js';
import type { Desk } from '../../views/desk.js';
import { AtDesk } from '../at-desk.js';
import { Permits } from '../permits.js';
import { sessionToken } from '../session-cookie.js';
import { shaped } from '../shaped.js';
import type {
  AccountEventList,
  AccountEventQuery,
  AccountView,
  PasswordChange,
  PasswordProof,
  RecoveryCodes,
  SecondStepBegun,
  SecondStepCode,
} from '../types.js';

/** What authenticators call an installation. */
const ISSUER = 'Zelian';

@Controller('api')
export class AccountController {
  constructor(private readonly own: OwnAccount) {}

  @Get('account')
  @Permits('account')
  account(@AtDesk() desk: Desk, @Req() request: FastifyRequest): Promise<AccountView> {
    return accountView(desk, this.own, sessionToken(request) ?? '');
  }

  @Put('account/password')
  @HttpCode(204)
  @Permits('oneself')
  changePassword(
    @AtDesk() { reader }: Desk,
    @Body(shaped('passwordChange')) change: PasswordChange,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    const token = sessionToken(request) ?? '';
    const attempt = { account: reader.person, address: request.ip };
    return done(this.own.changePassword({ ...change, ...attempt, token }));
  }

  @Delete('account/sessions/:id')
  @HttpCode(204)
  @Permits('account')
  async endSession(@AtDesk() { reader }: Desk, @Param('id') id: string): Promise<void> {
    found((await this.own.endSession(reader.person, id)) || undefined);
  }

  @Delete('account/sessions')
  @HttpCode(204)
  @Permits('account')
  endOthers(@AtDesk() { reader }: Desk, @Req() request: FastifyRequest): Promise<void> {
    return this.own.endOthers(reader.person, sessionToken(request) ?? '');
  }

  @Post('account/second-step')
  @HttpCode(200)
  @Permits('account')
  async beginSecondStep(
    @AtDesk() { reader }: Desk,
    @Body(shaped('passwordProof')) { password }: PasswordProof,
    @Req() { ip: address }: FastifyRequest,
  ): Promise<SecondStepBegun> {
    const attempt = { account: reader.person, address, password };
    return granted(await this.own.beginSecondStep(attempt, ISSUER));
  }

  @Put('account/second-step')
  @Permits('account')
  async confirmSecondStep(
    @AtDesk() { reader }: Desk,
    @Body(shaped('secondStepCode')) { code }: SecondStepCode,
  ): Promise<RecoveryCodes> {
    const { recoveryCodes } = granted(await this.own.confirmSecondStep(reader.person, code));
    return { codes: recoveryCodes };
  }

  @Post('account/second-step/removal')
  @HttpCode(204)
  @Permits('account')
  removeSecondStep(
    @AtDesk() { reader }: Desk,
    @Body(shaped('passwordProof')) { password }: PasswordProof,
    @Req() { ip: address }: FastifyRequest,
  ): Promise<void> {
    return done(this.own.removeSecondStep({ account: reader.person, address, password }));
  }

  @Get('account-events')
  @Permits('administrator')
  events(
    @AtDesk() desk: Desk,
    @Query(shaped('accountEventQuery')) query: AccountEventQuery,
  ): Promise<AccountEventList> {
    return accountEventsView(desk, query);
  }
}
