import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { DeviceList, LeavingDevice, NewDevice } from '@respi/notifications/contract';
import { Needs, type Principal, Who } from '@respi/shared/api-platform';
import { OwnDevices } from './own-devices';

@ApiTags('notifications')
@Controller('v1/me/devices')
export class DevicesController {
  constructor(private readonly devices: OwnDevices) {}

  @Get()
  @Needs('session.own')
  @ApiOperation({ summary: 'The browsers on which the caller hears of notices' })
  @ApiResponse({ status: 200, standardSchema: DeviceList })
  list(@Who() who: Principal): Promise<DeviceList> {
    return this.devices.list(who);
  }

  @Post()
  @HttpCode(200)
  @Needs('session.own')
  @ApiOperation({ summary: 'Hear of notices on this browser too; whoever heard on it before hears no more' })
  @ApiResponse({ status: 200, standardSchema: DeviceList })
  add(@Who() who: Principal, @Body({ schema: NewDevice }) device: NewDevice): Promise<DeviceList> {
    return this.devices.add(who, device);
  }

  @Post('leave')
  @HttpCode(200)
  @Needs('session.own')
  @ApiOperation({ summary: 'Hear no more on this browser, known by its address: for whoever logs out' })
  @ApiResponse({ status: 200, standardSchema: DeviceList })
  leave(@Who() who: Principal, @Body({ schema: LeavingDevice }) { endpoint }: LeavingDevice): Promise<DeviceList> {
    return this.devices.leave(who, endpoint);
  }

  @Post(':id/trial')
  @HttpCode(200)
  @Needs('session.own')
  @ApiOperation({ summary: 'Send a notice to one of the caller’s devices, to see whether it arrives' })
  @ApiResponse({ status: 200, standardSchema: DeviceList })
  tryOut(@Who() who: Principal, @Param('id') id: string): Promise<DeviceList> {
    return this.devices.tryOut(who, id);
  }

  @Delete(':id')
  @Needs('session.own')
  @ApiOperation({ summary: 'Hear no more on one of the caller’s devices' })
  @ApiResponse({ status: 200, standardSchema: DeviceList })
  remove(@Who() who: Principal, @Param('id') id: string): Promise<DeviceList> {
    return this.devices.remove(who, id);
  }
}
